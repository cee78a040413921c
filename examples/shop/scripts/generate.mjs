import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

// Writes what the registries derive. `--check` writes nothing and fails when something is out of date.
const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const header = (source) =>
  `// AUTO-GENERATED – DO NOT EDIT. Source: ${source}; write with npm run generate.\n`;

const { routes } = JSON.parse(read('registries/routes.json'));
const { features } = parse(read('registries/features.yaml'));
const files = {
  'apps/web/src/generated/routes.ts': `${header('registries/routes.json')}
export const routes = [
${routes.map(({ path, title }) => `  { path: '${path}', title: '${title}' },\n`).join('')}] as const;
`,
  'apps/web/src/generated/features.ts': `${header('registries/features.yaml')}
export const features: Readonly<Record<string, boolean>> = {
${Object.entries(features)
  .map(([name, { enabled }]) => `  '${name}': ${enabled},\n`)
  .join('')}};
`,
};

const stale = Object.entries(files).filter(([path, text]) => {
  const url = new URL(path, root);
  return !existsSync(url) || readFileSync(url, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`out of date: ${path}\nRun: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(new URL('./', new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), text);
  }
  console.error(`${stale.length} generated files written`);
}
