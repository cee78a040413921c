import { actions } from '../actions/catalogue.js';
import type { ActionSpec } from '../actions/spec.js';
import { table } from './table.js';

/** Whether there is an action for a room. */
export function hasAction(name: string): boolean {
  return actions.some(({ folder }) => folder === `actions/${name}`);
}

/** Markdown table of an action's inputs. @param name folder name in `actions/`, or `root` */
export function inputTable(name: string): string {
  const rows = Object.entries(find(name).inputs).map(([input, spec]) => [
    `\`${input}\``,
    spec.type === 'enum' ? spec.values.map((value) => `\`${value}\``).join(', ') : spec.type,
    spec.required ? 'required' : spec.default ? `\`${spec.default}\`` : '',
    spec.description,
  ]);
  return table(['Input', 'Type', 'Default', 'Meaning'], rows);
}

/** Markdown table of an action's outputs. @param name folder name in `actions/`, or `root` */
export function outputTable(name: string): string {
  const rows = Object.entries(find(name).outputs).map(([output, spec]) => [
    `\`${output}\``,
    spec.type,
    spec.description,
  ]);
  return table(['Output', 'Type', 'Meaning'], rows);
}

function find(name: string): ActionSpec {
  const folder = name === 'root' ? '' : `actions/${name}`;
  const action = actions.find((candidate) => candidate.folder === folder);
  if (action === undefined) throw new Error(`no action "${name}" in scripts/actions/catalogue.ts`);
  return action;
}
