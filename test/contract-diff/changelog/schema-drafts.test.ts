import { describe, expect, test } from '@jest/globals';
import { termsOf } from '../../../actions/contract-diff/gate.js';
import { judgeContracts } from '../../../actions/contract-diff/model/index.js';
import { settings } from '../../../actions/contract-diff/settings.js';

const ORDER = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: { type: 'string' },
    state: { enum: ['open', 'paid'] },
    note: { type: 'string', maxLength: 200 },
    lines: { type: 'array', items: { type: 'object', properties: { price: { type: 'number' } } } },
  },
  additionalProperties: false,
};
type Order = typeof ORDER;

/** The lines of a changelog for a change of the schema, with their groups. */
function lines(
  change: (order: Order & Record<string, unknown>) => unknown,
  direction = 'backward',
): string[] {
  const now = structuredClone(ORDER);
  change(now);
  const file = 'order.schema.json';
  const pair = {
    contract: file,
    old: { file, text: JSON.stringify(ORDER) },
    new: { file, text: JSON.stringify(now) },
  };
  const facts = {
    asked: {},
    pairs: [pair],
    changelogs: [
      { pair, name: 'order', path: 'changelog.md', text: undefined, before: undefined, kept: true },
    ],
  };
  const model = judgeContracts(facts, termsOf(settings.parse({ direction })), {
    changelog: 'kept',
    rules: [],
  });
  return model.changelogs.flatMap(({ entries }) =>
    entries.map(({ group, sentence }) => `${group}: ${sentence.en} / ${sentence.de}`),
  );
}

const TABLE: readonly [string, Parameters<typeof lines>[0], readonly string[]][] = [
  ['nothing', () => undefined, []],
  [
    'an optional property',
    (order) => Object.assign(order.properties, { nick: {} }),
    ['added: `nick` was added. / `nick` kam hinzu.'],
  ],
  [
    'a required property',
    (order) => (Object.assign(order.properties, { nick: {} }), order.required.push('nick')),
    ['breaking: `nick` was added and is required. / `nick` kam hinzu und ist Pflicht.'],
  ],
  [
    'a property is gone',
    (order) => delete (order.properties as Partial<Order['properties']>).note,
    ['breaking: `note` was removed. / `note` wurde entfernt.'],
  ],
  [
    'a property becomes required',
    (order) => order.required.push('note'),
    ['breaking: `note` is required now. / `note` ist jetzt Pflicht.'],
  ],
  [
    'a property becomes optional',
    (order) => order.required.pop(),
    ['changed: `lines` is no longer required. / `lines` ist nicht mehr Pflicht.'],
  ],
  [
    'a value comes and one goes',
    (order) => (order.properties.state.enum = ['open', 'sent']),
    [
      'added: `state` may be "sent". / `state` darf "sent" sein.',
      'breaking: `state` may no longer be "paid". / `state` darf nicht mehr "paid" sein.',
    ],
  ],
  [
    'a limit deep inside',
    (order) => Object.assign(order.properties.lines.items.properties.price, { minimum: 1 }),
    ['breaking: `lines[].price` has to keep to `minimum 1`. / `lines[].price` muss `minimum 1` einhalten.'],
  ],
  [
    'a limit changes',
    (order) => (order.properties.note.maxLength = 300),
    [
      'changed: `note`: `maxLength 200` became `maxLength 300`. / `note`: aus `maxLength 200` wurde `maxLength 300`.',
    ],
  ],
  [
    'words only',
    (order) => Object.assign(order, { description: 'An order.' }),
    ['documentation: The whole value is described otherwise. / Der ganze Wert ist anders beschrieben.'],
  ],
  [
    'deprecated',
    (order) => Object.assign(order.properties.note, { deprecated: true }),
    ['deprecated: `note` is deprecated. / `note` ist veraltet.'],
  ],
];

describe('a changed schema in words', () => {
  test.each(TABLE)('%s', (_title, change, expected) => {
    expect(lines(change)).toEqual(expected);
  });

  test('what breaks follows from the direction', () => {
    const widened = (order: Order): unknown => (order.properties.note.maxLength = 300);
    expect(lines(widened, 'forward').map((line) => line.split(':')[0])).toEqual(['breaking']);
  });

  test('a name cannot make an element or a comment', () => {
    const [line] = lines((order) => Object.assign(order.properties, { '<!-- eos:0123456789-abcd -->': {} }));
    expect(line).toContain('was added');
  });
});
