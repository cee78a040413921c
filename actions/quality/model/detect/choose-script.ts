import type { Kind } from '../kind.js';
import { checksFormat, watches, writes } from './script-effect.js';
import { SCRIPT_NAMES } from './script-names.js';
import type { Scripts } from './vacuity.js';
import { isPlaceholder } from './vacuity.js';

/** The script of a package that proves a kind, or why the one that looks like it does not. */
export type Choice = { name: string } | { unfit: string } | undefined;

/** Under these names most repositories keep the script that writes. */
const WRITERS_NAMES: ReadonlySet<string> = new Set(['format', 'fmt', 'prettier']);

/** Picks the first fitting script by name. */
export function chooseScript(kind: Kind, scripts: Scripts): Choice {
  let unfit: string | undefined;
  for (const name of SCRIPT_NAMES[kind]) {
    const body = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
    if (body === undefined) continue;
    const why = whyUnfit(kind, name, body);
    if (why === undefined) return { name };
    unfit ??= `script "${name}" ${why}`;
  }
  return unfit === undefined ? undefined : { unfit };
}

function whyUnfit(kind: Kind, name: string, body: string): string | undefined {
  if (isPlaceholder(body)) return 'is the placeholder of npm init';
  if (watches(body)) return 'waits for changes and never ends';
  const judges = kind === 'format' && WRITERS_NAMES.has(name) ? checksFormat(body) : !writes(body);
  return (kind === 'format' || kind === 'lint') && !judges
    ? 'rewrites files instead of judging them'
    : undefined;
}
