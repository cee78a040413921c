import type { Tree } from '../../../src/core/tree/index.js';
import type { Evaluated } from '../../../src/dependency-cruiser/index.js';
import type { Exec, Platform } from '../../../src/ports/index.js';

/** Milliseconds a configuration may take to put itself together. */
const LIMIT_MS = 10_000;

/** Bytes of its value, as JSON. */
const MAX_VALUE = 16 * 1024 * 1024;

/** Files it may be made of, and their length in characters together. */
const MAX_FILES = 60;
const MAX_TEXT = 4_000_000;

/** Relative imports, in any of their forms; what is built at run time is not found, and fails by not being there. */
const RELATIVE = /(?:\brequire\s*\(\s*|\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.\.?\/[^"'\n]{1,300})\1/g;

const ENDINGS = ['', '.js', '.cjs', '.mjs', '.json', '/index.js', '/index.cjs', '/index.mjs'];

/** Until version 24 the flag that takes rights away was called an experiment (nodejs.org/api/permissions.html). */
const PERMISSION =
  Number.parseInt(process.versions.node, 10) >= 24 ? '--permission' : '--experimental-permission';

/** Begins the line that holds the value; what the configuration prints itself stands before it. */
const MARK = 'eos-gates-value:';

/** Regular expressions are handed over as their source: that is how dependency-cruiser takes patterns. */
const PROGRAM = `
const { pathToFileURL } = await import('node:url');
const { default: value } = await import(pathToFileURL(process.argv[1]).href);
const plain = JSON.stringify(value, (key, one) => (one instanceof RegExp ? one.source : one));
process.stdout.write('\\n' + ${JSON.stringify(MARK)} + (plain ?? 'null') + '\\n');
`;

/**
 * Runs a configuration that is code and takes its value, in a process of its own: an empty environment, a folder that holds the file
 * and what it imports and nothing else, no access to other files and no child processes as far as Node can forbid it, a time limit.
 * Whether its side of a comparison may be trusted to run is decided before.
 */
export async function evaluate(
  { exec, scratch, writeNamed }: Pick<Platform, 'scratch' | 'writeNamed'> & { exec: Exec },
  tree: Tree,
  file: string,
): Promise<Evaluated> {
  const gathered = gather(tree, file);
  if (!gathered.ok) return gathered;
  const folder = scratch.open([...gathered.texts.values()].reduce((sum, text) => sum + text.length, 0));
  try {
    for (const [path, text] of gathered.texts) writeNamed(`${folder.path}/${path}`, text);
    const { end, stdout, stderr } = await exec.run({
      command: process.execPath,
      args: [
        PERMISSION,
        `--allow-fs-read=${folder.path}/*`,
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '--eval',
        PROGRAM,
        `${folder.path}/${file}`,
      ],
      cwd: folder.path,
      env: {},
      timeoutMs: LIMIT_MS,
      keepBytes: MAX_VALUE,
    });
    if (end.kind === 'timed-out')
      return { ok: false, why: `it was run and had not ended after ${LIMIT_MS / 1000} seconds` };
    if (end.kind !== 'exited') return { ok: false, why: 'it could not be run' };
    if (end.code !== 0) return { ok: false, why: `it was run and failed: ${lastWords(stderr, folder.path)}` };
    return valueIn(stdout);
  } finally {
    folder.remove();
  }
}

function valueIn(stdout: string): Evaluated {
  const start = stdout.lastIndexOf(`\n${MARK}`);
  if (start === -1)
    return { ok: false, why: `it was run and gave no value, or one of more than ${MAX_VALUE} bytes` };
  try {
    return { ok: true, value: JSON.parse(stdout.slice(start + 1 + MARK.length)) as unknown };
  } catch {
    return { ok: false, why: 'it was run and its value could not be read' };
  }
}

/** The configuration, what it imports of the repository, and the package.json files that say what kind of code that is. */
function gather(
  tree: Tree,
  file: string,
): { ok: true; texts: Map<string, string> } | { ok: false; why: string } {
  const texts = new Map<string, string>();
  const queue = [file];
  let size = 0;
  for (const path of queue) {
    const content = tree.read(path);
    if (!content.ok) return { ok: false, why: `${path}: ${content.why}` };
    texts.set(path, content.text);
    size += content.text.length;
    if (texts.size > MAX_FILES || size > MAX_TEXT)
      return { ok: false, why: `it imports more than ${MAX_FILES} files or ${MAX_TEXT} characters` };
    for (const [, , specifier = ''] of content.text.matchAll(RELATIVE)) {
      const found = locate(tree, path, specifier);
      if (found !== undefined && !queue.includes(found)) queue.push(found);
    }
  }
  for (const path of queue)
    for (const manifest of manifestsAbove(path))
      if (tree.has(manifest) && !texts.has(manifest)) texts.set(manifest, kindOf(tree, manifest));
  // Node looks for package.json upwards; one at the top of the folder ends that.
  if (!texts.has('package.json')) texts.set('package.json', '{}');
  return { ok: true, texts };
}

function locate(tree: Tree, from: string, specifier: string): string | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const path = segments.join('/');
  return ENDINGS.map((ending) => path + ending).find((one) => tree.has(one));
}

function manifestsAbove(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments
    .map((_, index) => [...segments.slice(0, index + 1), 'package.json'].join('/'))
    .concat('package.json');
}

/** Only what decides how Node reads the files beside it. */
function kindOf(tree: Tree, manifest: string): string {
  const content = tree.read(manifest);
  return content.ok && /"type"\s*:\s*"module"/.test(content.text) ? '{"type":"module"}' : '{}';
}

/** The line that names the error, without our folder in it. */
function lastWords(stderr: string, folder: string): string {
  const lines = stderr.replaceAll(`${folder}/`, '').split('\n');
  const error =
    lines.find((line) => /^\w*(?:Error|Exception)\b.*:/.test(line)) ??
    lines.findLast((line) => line.trim() !== '');
  return (error ?? 'it said nothing').trim().slice(0, 300);
}
