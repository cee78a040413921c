import type { ContractSeed, SeededFinding } from './seed.js';
import { FLAGS, seed, swap } from './seed.js';

const REQUIRED = '"required": ["description", "owner", "enabled", "until"]';
const DESCRIPTION = '"description": { "type": "string", "minLength": 1 }';
const OWNER = '"owner": { "type": "string", "pattern": "^@" }';
const ENABLED = '"enabled": { "type": "boolean" }';
const VERSION = '"version": { "const": 1 }';
const NAMES = '"propertyNames": { "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }';
const FLAG_LIST = `"features": {\n      "type": "object",`;

const flags = (...pairs: readonly (readonly [string, string])[]) => ({ [FLAGS]: swap(...pairs) });

/** A file of flags that was in order is refused. */
function breaks(on: string): SeededFinding[] {
  const proof = { witnessOf: `${FLAGS}#`, validIn: 'old' } as const;
  return [
    { rule: 'version-not-raised', file: FLAGS, severity: 'warning' },
    { rule: 'value-no-longer-accepted', file: FLAGS, on, proof },
  ];
}

/** Changes of the form of the feature flags: what is in the registry must still be in order. */
export const CONFIGURATION: readonly ContractSeed[] = [
  seed(
    'a flag needs a ticket',
    flags(
      [REQUIRED, REQUIRED.replace('"until"', '"until", "ticket"')],
      [ENABLED, `${ENABLED},\n          "ticket": { "type": "string" }`],
    ),
    ...breaks('"until", "ticket"]'),
  ),
  seed(
    'flags that can only be on',
    flags([ENABLED, '"enabled": { "const": true }']),
    ...breaks('"enabled": {'),
  ),
  seed(
    'a switch of another type',
    flags([ENABLED, '"enabled": { "type": "string" }']),
    ...breaks('"enabled": {'),
  ),
  seed('owners of one house', flags(['"pattern": "^@"', '"pattern": "^@acme/"']), ...breaks('"owner": {')),
  seed(
    'longer descriptions',
    flags(['"minLength": 1', '"minLength": 10']),
    ...breaks('"description": { "type"'),
  ),
  seed(
    'shorter descriptions',
    flags(['"minLength": 1', '"minLength": 1, "maxLength": 80']),
    ...breaks('"description": { "type"'),
  ),
  seed(
    'no descriptions',
    flags([REQUIRED, '"required": ["owner", "enabled", "until"]'], [`${DESCRIPTION},\n`, '\n']),
    ...breaks('      "additionalProperties": false'),
  ),
  seed(
    'the next number in the file',
    flags([VERSION, '"version": { "const": 2 }']),
    ...breaks('"version": {'),
  ),
  seed(
    'one flag at most',
    flags([FLAG_LIST, `${FLAG_LIST}\n      "maxProperties": 1,`]),
    ...breaks('"maxProperties"'),
  ),
  seed(
    'one flag at least',
    flags([FLAG_LIST, `${FLAG_LIST}\n      "minProperties": 1,`]),
    ...breaks('"minProperties"'),
  ),
  seed(
    'names without digits',
    flags([NAMES, '"propertyNames": { "pattern": "^[a-z]+(-[a-z]+)*$" }']),
    ...breaks('"propertyNames"'),
  ),
  seed(
    'a list in the place of names',
    flags([FLAG_LIST, '"features": {\n      "type": "array",']),
    ...breaks('"type": "array"'),
  ),
  seed(
    'a flag that is on needs nothing, one that is off a reason',
    flags([
      REQUIRED,
      `${REQUIRED},\n        "if": { "properties": { "enabled": { "const": false } } },\n        "then": { "required": ["reason"] }`,
    ]),
    ...breaks('"then"'),
  ),

  seed('a note that may be given', flags([ENABLED, `${ENABLED},\n          "note": { "type": "string" }`])),
  seed('an end that may be left open', flags([REQUIRED, '"required": ["description", "owner", "enabled"]'])),
  seed('owners in another form as well', flags(['"pattern": "^@"', '"pattern": "^[@#]"'])),
  seed('owners in any form', flags([OWNER, '"owner": { "type": "string" }'])),
  seed('a switch with a share', flags([ENABLED, '"enabled": { "type": ["boolean", "number"] }'])),
  seed('either number in the file', flags([VERSION, '"version": { "enum": [1, 2] }'])),
  seed('descriptions that may be empty', flags([DESCRIPTION, '"description": { "type": "string" }'])),
  seed('any name for a flag', flags([`${NAMES},`, ''])),
  seed(
    'members nobody knows',
    flags(['        "additionalProperties": false\n', '        "additionalProperties": true\n']),
  ),
  seed(
    'the same pattern, written otherwise',
    flags(['^[a-z][a-z0-9]*(-[a-z0-9]+)*$', '^[a-z]+[0-9a-z]*(?:-[a-z0-9]+)*$']),
  ),
  seed('a flag with a name of its own', { [FLAGS]: named }),
  seed(
    'an order that is the same',
    flags([REQUIRED, '"required": ["until", "owner", "enabled", "description"]']),
  ),
  seed(
    'words for people',
    flags([
      `"title": "feature-flags.v1"`,
      `"title": "feature-flags.v1",\n  "description": "Switches of the shop."`,
    ]),
  ),
];

/** The schema of a flag, moved to where it can be referred to. */
function named(text: string): string {
  const schema = JSON.parse(text);
  const { features } = schema.properties;
  schema.$defs = { flag: features.additionalProperties };
  features.additionalProperties = { $ref: '#/$defs/flag' };
  return JSON.stringify(schema, null, 2);
}
