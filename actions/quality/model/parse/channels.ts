/**
 * What task runners put before each line of a package's output when several packages run at once: `@acme/web:test: ` (Turborepo),
 * `packages/web test: ` (pnpm), `web test: ` (Bun), `[web]: ` (Yarn).
 */
const PREFIX = /^(@?[\w./-]{1,214}[: ][\w:.-]{1,100}|\[[^\]]{1,214}\]):(?: |$)/;

/** Untangles the output of packages that ran side by side: one text per package, without its prefix, and one for the rest. */
export function channels(text: string): string[] {
  const byPrefix = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const match = PREFIX.exec(line);
    const prefix = match?.[1] ?? '';
    const rest = match === null ? line : line.slice(match[0].length);
    const lines = byPrefix.get(prefix);
    if (lines) lines.push(rest);
    else byPrefix.set(prefix, [rest]);
  }
  return [...byPrefix.values()].map((lines) => lines.join('\n'));
}
