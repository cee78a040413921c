import { stringify } from 'yaml';
import { actions } from '../actions/catalogue.js';
import type { ActionSpec, InputSpec, RunSpec } from '../actions/spec.js';

const HEADER = '# AUTO-GENERATED – DO NOT EDIT. Source: scripts/actions; write with `npm run generate`.\n';

/** Every `action.yml` and `action-types.yml`: path in the repository → text. */
export function actionFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const action of actions) {
    const folder = action.folder === '' ? '' : `${action.folder}/`;
    files.set(`${folder}action.yml`, HEADER + yaml(metadata(action)));
    files.set(`${folder}action-types.yml`, HEADER + yaml(types(action)));
  }
  return files;
}

function metadata(action: ActionSpec): object {
  return {
    name: action.name,
    description: action.description,
    author: 'eos-gates contributors',
    ...(action.folder === '' ? { branding: { icon: 'check-circle', color: 'green' } } : {}),
    inputs: mapValues(action.inputs, (input) => ({
      description: input.description,
      required: input.required ?? false,
      ...(input.default === undefined ? {} : { default: input.default }),
    })),
    outputs: mapValues(action.outputs, ({ description, value }) =>
      value === undefined ? { description } : { description, value },
    ),
    runs: runs(action.runs, action.folder),
  };
}

function runs(spec: RunSpec, folder: string): object {
  if (spec.kind === 'node') {
    const up = folder === '' ? '' : '../'.repeat(folder.split('/').length);
    return { using: 'node24', main: `${up}dist/${spec.bundle}/index.js` };
  }
  return {
    using: 'composite',
    steps: spec.steps.map(({ id, name, script, env }) => ({
      id,
      name,
      shell: 'bash',
      env,
      run: `bash "$GITHUB_ACTION_PATH/${script}"`,
    })),
  };
}

/** The format of github-actions-typing. */
function types(action: ActionSpec): object {
  return {
    inputs: mapValues(action.inputs, typing),
    outputs: mapValues(action.outputs, ({ type }) => ({ type })),
  };
}

function typing(input: InputSpec): object {
  if (input.type === 'enum') return { type: 'enum', 'allowed-values': input.values };
  if (input.type === 'list') {
    return { type: 'list', separator: input.separator, 'list-item': { type: 'string' } };
  }
  return { type: input.type };
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function yaml(value: object): string {
  return stringify(value, {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
    blockQuote: false,
  });
}
