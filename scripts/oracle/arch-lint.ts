/**
 * Compares our import scanner with oxc-parser over every JavaScript and TypeScript file below a path:
 * `npm run oracle:arch-lint -- PATH [PATH …]`: static imports, export-from, dynamic, require, import-equals and type imports, mock
 * paths, each with names, type marks, line and column; exported names with what they are called in the file and where they come
 * from. Prints each difference, each file that could not be compared and why, and a summary. Exits 1 for any edge or exported name
 * that is missing or that the other side does not have, and where the scan lost its way; 3 when nothing was compared.
 *
 * In CI: `npm run oracle:arch-lint -- src actions scripts test node_modules`.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../src/core/tree/index.js';
import { scanModule } from '../../src/graph/scan/index.js';
import type { Facts } from './oxc-edges.js';
import { edgeText, exportText, oxcFacts } from './oxc-edges.js';

const total = { files: 0, rejected: 0, unread: 0, edges: 0, exports: 0, missing: 0, extra: 0, failures: 0 };
let scanMicroseconds = 0;

function* codeFiles(path: string): Generator<string> {
  const stat = lstatSync(path);
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) if (name !== '.git') yield* codeFiles(join(path, name));
  } else if (stat.isFile() && /\.[mc]?[jt]sx?$/.test(path)) yield path;
}

function ourFacts(path: string, text: string): Facts {
  const before = process.cpuUsage();
  const { sites, exports, failure } = scanModule(path, text);
  const { user, system } = process.cpuUsage(before);
  scanMicroseconds += user + system;
  if (failure) {
    total.failures++;
    print(`${path}:${failure.line}:${failure.column} failure: ${failure.why}`);
  }
  return {
    edges: sites
      .filter((site) => site.kind !== 'triple-slash')
      .map((site) =>
        edgeText(
          site.kind,
          site.specifier,
          site.typeOnly,
          `${site.line}:${site.column}`,
          site.names.map((one) => [one.imported, one.local, one.typeOnly]),
        ),
      ),
    exports: exports.map((one) => exportText(one.name, one.typeOnly, one.from?.specifier, one.local)),
  };
}

/**
 * A file without any import is not scanned at all, and one whose last import stands early may leave a wrong turn unnoticed. With an
 * import put behind its last line, the scan must find that one: it has come through the whole text in the right state.
 */
function checkEnd(path: string, text: string): void {
  const { sites, failure } = scanModule(path, `${text}\n;import 'the end'`);
  if (sites.at(-1)?.specifier === 'the end') return;
  total.failures++;
  print(`${path}:${failure ? `${failure.line}:${failure.column} ${failure.why}` : 'end'} — lost its way`);
}

function compare(path: string, what: string, ours: readonly string[], theirs: readonly string[]): void {
  const left = new Map<string, number>();
  for (const text of theirs) left.set(text, (left.get(text) ?? 0) + 1);
  for (const text of ours) {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    else {
      total.extra++;
      print(`${path}:${text} — extra ${what}`);
    }
  }
  for (const [text, count] of left) {
    if (count === 0) continue;
    total.missing += count;
    print(`${path}:${text} — missing ${what}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

for (const root of process.argv.slice(2)) {
  for (const path of codeFiles(root)) {
    const read = decodeText(readFileSync(path));
    if (!read.ok) {
      total.unread++;
      print(`${path}: not compared: ${read.why}`);
      continue;
    }
    const theirs = oxcFacts(path, read.text);
    if (theirs === undefined) {
      total.rejected++;
      print(`${path}: not compared: oxc-parser takes it for no valid program`);
      continue;
    }
    total.files++;
    const ours = ourFacts(path, read.text);
    total.edges += theirs.edges.length;
    total.exports += theirs.exports.length;
    compare(path, 'edge', ours.edges, theirs.edges);
    compare(path, 'export', ours.exports, theirs.exports);
    checkEnd(path, read.text);
  }
}
if (total.files === 0) print('no file was compared: name a folder with code');
const counts = Object.entries(total).map(([name, count]) => `${count} ${name}`);
print(`${counts.join(', ')}; our scan took ${(scanMicroseconds / 1e6).toFixed(2)} CPU-s`);
process.exitCode = total.files === 0 ? 3 : total.missing + total.extra + total.failures > 0 ? 1 : 0;
