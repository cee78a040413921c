import type { Manifest } from '../../workspace/index.js';
import { isRecord } from '../../workspace/index.js';
import type { Style } from './style.js';

/** Fields that say how a package is built and published; a new sibling has the same. */
const SAME = ['private', 'license', 'type', 'sideEffects', 'engines', 'publishConfig'] as const;

/** What a package publishes, if it is nothing of its own. */
const PUBLISHED = /^!?(?:\.\/)?(?:dist|build|lib|src|README\.md|LICENSE|package\.json)(?:$|\/)/;

/** The package.json of a new package, as its sibling's, without what is the sibling's own. */
export function manifestText(name: string, description: string | undefined, style: Style): string {
  const model = style.model?.manifest;
  const fields: Record<string, unknown> = {
    name,
    version: '0.0.0',
    ...(description === undefined ? {} : { description }),
  };
  for (const key of SAME) if (model?.fields[key] !== undefined) fields[key] = model.fields[key];
  const files = model?.fields['files'];
  if (Array.isArray(files))
    fields['files'] = files.filter((one): one is string => typeof one === 'string' && PUBLISHED.test(one));
  if (!model) fields['private'] = true;
  Object.assign(fields, entryFields(model, style));
  const scripts = model ? scriptsOf(model) : {};
  if (Object.keys(scripts).length > 0) fields['scripts'] = scripts;
  const tools = model ? toolsOf(model, scripts) : {};
  if (Object.keys(tools).length > 0) fields['devDependencies'] = tools;
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** `exports` with the entry alone, in the sibling's form where that speaks of an index; `main` and `types` beside it. */
function entryFields(model: Manifest | undefined, { entry }: Style): Record<string, unknown> {
  const field = model?.fields['exports'];
  const own = isRecord(field) && Object.keys(field).some((key) => key.startsWith('.')) ? field['.'] : field;
  const classic: Record<string, string> = {};
  for (const key of ['main', 'module', 'types', 'typings']) {
    const value = model?.fields[key];
    if (typeof value === 'string' && speaksOfIndex(value)) classic[key] = value;
  }
  if (own !== undefined && speaksOfIndex(own)) return { ...classic, exports: { '.': own } };
  const { main, types, typings } = classic;
  if (main === undefined) return { exports: { '.': `./${entry}` } };
  const declared = types ?? typings;
  const dotted = (path: string): string => (path.startsWith('./') ? path : `./${path}`);
  return {
    ...classic,
    exports: {
      '.': { ...(declared === undefined ? {} : { types: dotted(declared) }), default: dotted(main) },
    },
  };
}

/** Conditions nested deeper than this are nobody's style. */
const MAX_DEPTH = 8;

function speaksOfIndex(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return /(?:^|\/)index(?:\.|$)/.test(value) && !value.includes('*');
  if (depth > MAX_DEPTH || !isRecord(value)) return false;
  const inner = Object.values(value).filter((one) => one !== null);
  return inner.length > 0 && inner.every((one) => speaksOfIndex(one, depth + 1));
}

/** Scripts every package of a repository has; others come along when one of these calls them. */
const COMMON =
  /^(?:build|test|lint|types?|typecheck|type-check|check-types|format|clean|dev|watch)(?::(?:watch|fix|unit|check))?$/;
/** A script that runs a file of the sibling, which the new package does not have. */
const OWN_FILE = /(?:^|[\s/])[\w.-]+\/[\w./-]*\.(?:[cm]?[jt]s|sh)\b/;
/** Longer ones are nobody's habit. */
const MAX_SCRIPT = 1000;
const CALLS = /\b(?:npm|pnpm|yarn|bun)(?: run)? ([\w:.-]+)/g;

/** Scripts that would mean the same in the new package. */
function scriptsOf({ scripts, name, dir }: Manifest): Record<string, string> {
  const own = [name, dir.split('/').at(-1)].filter(
    (one): one is string => one !== undefined && one.length > 2,
  );
  const called = (script: string): string[] =>
    [...script.matchAll(CALLS)].map((match) => match[1] ?? '').filter((one) => Object.hasOwn(scripts, one));
  const good = new Set(
    Object.entries(scripts)
      .filter(
        ([, script]) =>
          script.length <= MAX_SCRIPT && !OWN_FILE.test(script) && !own.some((one) => script.includes(one)),
      )
      .map(([key]) => key),
  );
  // What calls a script that stays behind stays behind as well; each round but the last takes out at least one.
  let before = -1;
  while (before !== good.size) {
    before = good.size;
    for (const key of good) if (called(scripts[key] ?? '').some((one) => !good.has(one))) good.delete(key);
  }
  const kept = new Set([...good].filter((key) => COMMON.test(key)));
  // A set may grow while it is walked: new members are visited in turn.
  for (const key of kept) for (const one of called(scripts[key] ?? '')) kept.add(one);
  return Object.fromEntries(Object.entries(scripts).filter(([key]) => kept.has(key)));
}

/** Development dependencies that scripts call by name, with the types and presets that come along. */
function toolsOf(
  { dependencies }: Manifest,
  scripts: Readonly<Record<string, string>>,
): Record<string, string> {
  const words = new Set(
    Object.values(scripts)
      .join(' ')
      .split(/[^\w@/.-]+/),
  );
  const wanted = (name: string): boolean =>
    words.has(name) ||
    (name === 'typescript' && (words.has('tsc') || words.has('tsup'))) ||
    /^(?:@types\/(?:node|jest)|ts-jest|@swc\/jest|@jest\/globals|@vitest\/.+)$/.test(name) ||
    /(?:^|[/-])(?:tsconfig|eslint-config|typescript-config)(?:$|[/-])/.test(name);
  return Object.fromEntries(Object.entries(dependencies.devDependencies).filter(([name]) => wanted(name)));
}
