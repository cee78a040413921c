import type { Room } from './rooms.js';

const HEADER = '// AUTO-GENERATED – DO NOT EDIT. Written by `npm run generate` from actions/*/rules/*.md.\n';

/** Files that join each rule's page and code, and the catalogue of all rules. */
export function catalogueFiles(
  rooms: readonly Room[],
  summaries: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const room of rooms) {
    files.set(`src/generated/rules/${room.gate}.ts`, rulesFile(room));
    files.set(`src/generated/pages/${room.gate}.ts`, pagesFile(room));
  }
  files.set('src/generated/gates.ts', gatesFile(rooms, summaries));
  return files;
}

function rulesFile({ gate, rules }: Room): string {
  const imports = rules.map(
    ({ name }) => `import { check as ${camel(name)} } from '../../../actions/${gate}/rules/${name}.js';\n`,
  );
  const entries = rules.map(
    ({ name, parsed }) => `  { check: ${camel(name)}, page: ${JSON.stringify(parsed.page)} },\n`,
  );
  return `${HEADER}${imports.join('')}\nexport const rules = [\n${entries.join('')}] as const;\n`;
}

function pagesFile({ rules }: Room): string {
  const entries = rules.map(
    ({ id, text }) => `  ${JSON.stringify(id)}: ${JSON.stringify(withoutCases(text))},\n`,
  );
  return `${HEADER}\n/** The page of each rule without its cases, for \`explain\` and SARIF help. */\nexport const pages: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`;
}

/** Cases are for tests and for readers of the repository; they would be most of what is shipped. */
function withoutCases(page: string): string {
  return page.split('\n## Cases\n')[0]?.trimEnd() ?? '';
}

function gatesFile(rooms: readonly Room[], summaries: ReadonlyMap<string, string>): string {
  const entries = rooms.map(
    ({ gate, rules }) => `  ${JSON.stringify(gate)}: {
    summary: ${JSON.stringify(summaries.get(gate) ?? '')},
    rules: ${JSON.stringify(rules.map((rule) => rule.name))},
    load: async () => (await import('../../actions/${gate}/main.js')).default,
    pages: async () => (await import('./pages/${gate}.js')).pages,
  },\n`,
  );
  return `${HEADER}
/** Every gate there is; its code and its pages are loaded when it is asked for. */
export const GATES = {
${entries.join('')}} as const;
`;
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
