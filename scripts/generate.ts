import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actionFiles } from './generate/actions.js';
import { catalogueFiles } from './generate/catalogue.js';
import { pipelineFiles } from './generate/pipeline.js';
import { readmeFiles } from './generate/readme.js';
import { ROOT, readRooms } from './generate/rooms.js';
import { loadGates, schemaFiles } from './generate/schemas.js';

/**
 * Writes everything that is derived from rooms, pages and types. `--check` writes nothing and fails when something is out of date.
 * Two passes: the catalogue must stand before the gates that import it can be loaded for their settings.
 */
const check = process.argv.includes('--check');
const stale: string[] = [];

function settle(files: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const [file, text] of files) {
    const target = path.join(ROOT, file);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    changed = true;
    stale.push(file);
    if (check) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return changed;
}

function dropOrphans(folder: string, wanted: ReadonlyMap<string, string>): void {
  for (const name of existsSync(path.join(ROOT, folder)) ? readdirSync(path.join(ROOT, folder)) : []) {
    const file = `${folder}/${name}`;
    if (wanted.has(file)) continue;
    stale.push(`${file} (orphan)`);
    if (!check) rmSync(path.join(ROOT, file));
  }
}

const rooms = readRooms();
const noSummaries = new Map<string, string>();
const first = catalogueFiles(rooms, noSummaries);
first.delete('src/generated/gates.ts');
const firstChanged = settle(first);
dropOrphans('src/generated/rules', first);
dropOrphans('src/generated/pages', first);
if (firstChanged && !check)
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noCheck'], {
    cwd: ROOT,
    stdio: 'inherit',
  });

const gates = await loadGates(rooms.map((room) => room.gate));
const summaries = new Map(gates.map((gate) => [gate.id, gate.summary]));
settle(catalogueFiles(rooms, summaries));
settle(schemaFiles(gates));
settle(actionFiles());
settle(pipelineFiles());
settle(readmeFiles(rooms, summaries));

const names = [...new Set(stale)];
if (check && names.length > 0) {
  process.stderr.write(`Out of date:\n${names.map((name) => `  ${name}\n`).join('')}Run: npm run generate\n`);
  process.exitCode = 1;
} else {
  process.stderr.write(
    check ? 'generated files are up to date\n' : `${names.length} generated files written\n`,
  );
}
