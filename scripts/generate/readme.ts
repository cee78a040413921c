import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Room } from './rooms.js';
import { hasAction, inputTable, outputTable } from './action-tables.js';
import { ROOT } from './rooms.js';
import { table } from './table.js';

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated -->`; a text without the marks is left as it is. */
export function fillMarkers(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(
    /(<!-- generated:([a-z-]+) -->)[\s\S]*?(<!-- \/generated -->)/g,
    (whole, open: string, name: string, close: string) => {
      const part = parts[name];
      return part === undefined ? whole : `${open}\n\n${part}\n\n${close}`;
    },
  );
}

/** Table of a gate's rules, linked to their pages relative to the gate's README. */
export function rulesTable(room: Room): string {
  const rows = room.rules.map(({ name, parsed: { page } }) => [
    `[${name}](rules/${name}.md)`,
    page.severity,
    page.clauses.join(', '),
    page.summary,
  ]);
  return table(['Rule', 'Severity', 'Clauses', 'What it forbids'], rows);
}

/** Table of the gates that exist, linked relative to the repository's root. */
export function gatesTable(rooms: readonly Room[], summaries: ReadonlyMap<string, string>): string {
  const rows = rooms.map(({ gate, rules }) => [
    `[${gate}](actions/${gate}/README.md)`,
    summaries.get(gate) ?? '',
    String(rules.length),
  ]);
  return table(['Gate', 'What it proves', 'Rules'], rows);
}

/** Table of the decisions, from the title and the status of each page. */
export function decisionsTable(pages: ReadonlyMap<string, string>): string {
  const rows = [...pages].map(([name, text]) => {
    const [, number = '', title = ''] = /^# (\d{4}): (.+)$/m.exec(text) ?? [];
    if (!name.startsWith(`${number}-`))
      throw new Error(`docs/decisions/${name}: no title "# ${name.slice(0, 4)}: …"`);
    const status = /^Status: (.+)$/m.exec(text)?.[1];
    if (status === undefined) throw new Error(`docs/decisions/${name}: no line "Status: …"`);
    return [`[${number}](${name})`, title, status];
  });
  return table(['Number', 'Decision', 'Status'], rows);
}

function readDecisions(): Map<string, string> {
  const folder = path.join(ROOT, 'docs/decisions');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-.+\.md$/.test(name)) : [];
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** READMEs with their tables filled in. */
export function readmeFiles(
  rooms: readonly Room[],
  summaries: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const fill = (file: string, parts: Record<string, string>): void => {
    if (existsSync(path.join(ROOT, file)))
      files.set(file, fillMarkers(readFileSync(path.join(ROOT, file), 'utf8'), parts));
  };
  fill('README.md', { gates: gatesTable(rooms, summaries) });
  fill('docs/decisions/README.md', { decisions: decisionsTable(readDecisions()) });
  for (const room of rooms) {
    const tables = hasAction(room.gate)
      ? { inputs: inputTable(room.gate), outputs: outputTable(room.gate) }
      : {};
    fill(`actions/${room.gate}/README.md`, { rules: rulesTable(room), ...tables });
  }
  fill('actions/prepare/README.md', { inputs: inputTable('prepare'), outputs: outputTable('prepare') });
  return files;
}
