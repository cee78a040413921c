import type { Inputs } from '../../../src/shell/action/inputs.js';
import type { ArgumentSpec, GateArguments } from '../../../src/shell/door.js';

const DIRECTIONS = ['backward', 'forward', 'full'] as const;
const CONTENT_MODELS = ['strict', 'declared-only', 'tolerant-reader'] as const;

/** Arguments only this gate has. */
export const args: readonly ArgumentSpec[] = [
  {
    name: 'kind',
    kind: 'text',
    choices: ['json-schema', 'openapi', 'asyncapi'],
    help: 'What the contracts are written in.',
  },
  {
    name: 'direction',
    kind: 'text',
    choices: DIRECTIONS,
    help: 'backward: new readers take all old data; forward: old readers take all new data.',
  },
  {
    name: 'content-model',
    kind: 'text',
    choices: CONTENT_MODELS,
    help: 'What writers send beyond the names they declare, and what readers ignore.',
  },
  {
    name: 'batch',
    kind: 'text',
    help: 'Answer questions from this file, one a line (JSON Lines); - is standard input.',
  },
];

/** The same from the inputs of the action. */
export function inputs(read: Inputs): GateArguments {
  return {
    positionals: ['old', 'new'].flatMap((name) => read.text(name) ?? []),
    direction: read.oneOf('direction', DIRECTIONS),
    'content-model': read.oneOf('content-model', CONTENT_MODELS),
  };
}
