import type { ContractSeed, SeededFinding } from './seed.js';
import { API, CREATED, seed, swap } from './seed.js';

const EMAIL = '"email": { "type": "string", "format": "email" }';
const ID = '"userId": { "type": "string", "minLength": 1 }';
const TIME = '"createdAt": { "type": "string", "format": "date-time" }';
const KIND = '"event": { "const": "user.created.v1" }';
const REQUIRED = '"required": ["event", "userId", "email", "createdAt"]';

const event = (...pairs: readonly (readonly [string, string])[]) => ({ [CREATED]: swap(...pairs) });
const stillV1: SeededFinding = { rule: 'version-not-raised', file: CREATED, severity: 'warning' };
const stillOne: SeededFinding = {
  rule: 'version-not-raised',
  file: API,
  on: 'version: 1.0.0',
  severity: 'warning',
};
/** The API that answers with the event changed too, if only in how it is written. */
const grown: SeededFinding = { ...stillOne, severity: 'info' };

/** The event breaks its readers, and so does the API, which answers with it. */
function breaks(on: string, inAnswer = on): SeededFinding[] {
  const proof = { witnessOf: `${CREATED}#`, validIn: 'new' } as const;
  const found: SeededFinding[] = [
    { rule: 'value-newly-produced', file: CREATED, on, proof },
    { rule: 'sent-value-unexpected', file: CREATED, on: inAnswer, proof },
  ];
  return [stillOne, stillV1, ...found];
}

/** Changes of the event user.created: the shop sends it, so its old readers must take what the new version allows. */
export const EVENTS: readonly ContractSeed[] = [
  seed(
    'an address that may be missing',
    event([REQUIRED, '"required": ["event", "userId", "createdAt"]']),
    ...breaks('"required"'),
  ),
  seed(
    'a renamed member',
    event(['"email"', '"mail"'], ['"format": "mail"', '"format": "email"']),
    ...breaks('"required"', '"properties"'),
  ),
  seed(
    'a member that is gone',
    event([REQUIRED, '"required": ["event", "userId", "createdAt"]'], [`${EMAIL},`, '']),
    ...breaks('"required"', '"properties"'),
  ),
  seed('an id of another type', event([ID, '"userId": { "type": "integer" }']), ...breaks('"userId": {')),
  seed('an id that may be empty', event([ID, '"userId": { "type": "string" }']), ...breaks('"userId": {')),
  seed(
    'an address that may be null',
    event([EMAIL, '"email": { "type": ["string", "null"], "format": "email" }']),
    ...breaks('"email": {'),
  ),
  seed(
    'a time as a number',
    event([TIME, '"createdAt": { "type": "integer" }']),
    ...breaks('"createdAt": {'),
  ),
  seed(
    'another name in the event',
    event([KIND, '"event": { "const": "user.made.v1" }']),
    ...breaks('"event": {'),
  ),
  seed(
    'one more name in the event',
    event([KIND, '"event": { "enum": ["user.created.v1", "user.imported.v1"] }']),
    ...breaks('"event": {'),
  ),
  seed(
    'an id with alternatives',
    event([ID, '"userId": { "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "integer" }] }']),
    ...breaks('"userId": {'),
  ),
  seed(
    'a list of names where a name was',
    event([EMAIL, '"email": { "type": "array", "items": { "type": "string" } }']),
    ...breaks('"email": {'),
  ),
  {
    name: 'a member more, for readers who take no other than they know',
    base: event([`${TIME}\n  }`, `${TIME}\n  },\n  "additionalProperties": false`]),
    edits: event([TIME, `${TIME},\n    "locale": { "type": "string" }`]),
    tells: breaks('"locale": {'),
  },

  seed(
    'a member more that may be sent',
    event([TIME, `${TIME},\n    "locale": { "type": "string" }`]),
    grown,
  ),
  seed(
    'a member more that is always sent',
    event(
      [TIME, `${TIME},\n    "locale": { "type": "string" }`],
      ['"email", "createdAt"]', '"email", "createdAt", "locale"]'],
    ),
    grown,
  ),
  seed('longer ids', event([ID, '"userId": { "type": "string", "minLength": 8 }']), grown),
  seed('ids of one form', event([ID, '"userId": { "type": "string", "pattern": "^u[0-9]+$" }']), grown),
  seed(
    'ids of a limited length',
    event([ID, '"userId": { "type": "string", "minLength": 1, "maxLength": 40 }']),
    grown,
  ),
  seed('other words', event(['"type": "object"', '"description": "A new account.",\n  "type": "object"'])),
  seed('another order', event([`${ID},\n    ${EMAIL}`, `${EMAIL},\n    ${ID}`])),
  seed(
    'a part with a name',
    event(
      [ID, '"userId": { "$ref": "#/$defs/id" }'],
      [`${TIME}\n  }`, `${TIME}\n  },\n  "$defs": { "id": { "type": "string", "minLength": 1 } }`],
    ),
  ),
  seed(
    'an allOf around a part',
    event([EMAIL, '"email": { "allOf": [{ "type": "string" }, { "format": "email" }] }']),
    grown,
  ),
  seed('an enum of one for a const', event([KIND, '"event": { "enum": ["user.created.v1"] }']), grown),
  seed(
    'nothing but the declared members',
    event([`${TIME}\n  }`, `${TIME}\n  },\n  "additionalProperties": false`]),
    grown,
  ),
  seed(
    'an older dialect',
    event(['https://json-schema.org/draft/2020-12/schema', 'http://json-schema.org/draft-07/schema#']),
  ),
];
