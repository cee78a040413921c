import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

// The conventions of this shop that no compiler knows: what a domain package and a contract are made of.
const root = new URL('../', import.meta.url);
const text = (path) => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : '');
const names = (path) => readdirSync(new URL(path, root));
const faults = [];
const must = (path, held, what) => {
  if (!held) faults.push(`${path}: ${what}`);
};

for (const name of names('packages')) {
  const readme = `packages/${name}/README.md`;
  for (const section of ['## Purpose', '## Public API', '## Examples', '## Tests']) {
    must(readme, text(readme).includes(`${section}\n`), `has no section "${section}"`);
  }
  const { exports } = JSON.parse(text(`packages/${name}/package.json`));
  const entries = Object.keys(exports).join(' ');
  must(`packages/${name}/package.json`, entries === '.', `exports ${entries}: a package has one entry, "."`);
  const entry = `packages/${name}/src/index.ts`;
  must(entry, !/^export (default|\*)/m.test(text(entry)), 'exports by name only');
}

for (const name of names('contracts')) {
  const files = names(`contracts/${name}`);
  must(`contracts/${name}`, files.includes('changelog.md'), 'has no changelog.md');
  const versions = new Set(files.map((file) => /^v\d+/.exec(file)?.[0]).filter(Boolean));
  for (const version of versions) {
    const [page, log] = [`contracts/${name}/${version}.md`, `contracts/${name}/changelog.md`];
    must(page, /^owner: '@/m.test(text(page)), 'names no owner');
    must(log, text(log).includes(`## ${version}\n`), `says nothing of ${version}`);
  }
}

const { properties } = JSON.parse(text('contracts/feature-flags/v1.schema.json'));
const { required } = properties.features.additionalProperties;
for (const [name, flag] of Object.entries(parse(text('registries/features.yaml')).features)) {
  const members = Object.keys(flag).sort().join(' ');
  must('registries/features.yaml', members === [...required].sort().join(' '), `${name} has ${members}`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.error(`${names('packages').length} packages and ${names('contracts').length} contracts looked at`);
