import type { Tree } from '../core/tree/index.js';

const PROGRAM = /(?:^|[\s;&|/])(?:depcruise|dependency-cruiser?|dependency-cruise)(?=\s)/;

/** Options of its command line that stand alone; every other one takes the next word, if that is not an option itself. */
const SWITCHES = new Set([
  '--no-config',
  '--no-cache',
  '--no-ignore-known',
  '--no-metrics',
  '--metrics',
  '--validate',
  '--no-validate',
]);

/**
 * What a package's own scripts let dependency-cruiser look at: `depcruise src test` names two folders. A configuration does not say
 * it, and judging more than its authors do would invent findings.
 * @returns paths relative to `dir`; empty when no script says it, or one says everything
 */
export function rootsOf(tree: Tree, dir: string): string[] {
  const at = (path: string) => (dir === '' ? path : `${dir}/${path}`);
  const manifest = tree.read(at('package.json'));
  if (!manifest.ok) return [];
  const roots = new Set<string>();
  for (const line of scriptsOf(manifest.text)) {
    const found = wordsAfterProgram(line).flatMap((word) => {
      const path = word.replace(/^\.\//, '').replace(/\/+$/, '');
      if (path === '' || path === '.') return [''];
      const exists = tree.has(at(path)) || tree.paths.some((one) => one.startsWith(`${at(path)}/`));
      return exists ? [path] : [];
    });
    if (found.includes('')) return [];
    for (const path of found) roots.add(path);
  }
  return [...roots].toSorted();
}

function scriptsOf(text: string): string[] {
  try {
    const scripts = (JSON.parse(text) as { scripts?: unknown } | null)?.scripts;
    if (typeof scripts !== 'object' || scripts === null) return [];
    return Object.values(scripts).filter(
      (one): one is string => typeof one === 'string' && PROGRAM.test(one),
    );
  } catch {
    return [];
  }
}

/** Words of the command that are neither options nor their values. */
function wordsAfterProgram(line: string): string[] {
  const start = PROGRAM.exec(line);
  if (start === null) return [];
  const [command = ''] = line.slice(start.index + start[0].length).split(/\s*(?:&&|\|\|?|;|>)\s*/);
  const words = command
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
  const found: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) found.push(word);
    else if (!word.includes('=') && !SWITCHES.has(word) && !(words[index + 1] ?? '-').startsWith('-'))
      index++;
  }
  return found;
}
