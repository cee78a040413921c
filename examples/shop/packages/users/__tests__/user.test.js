import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createUser } from '@shop/users';

const now = new Date('2026-03-01T09:00:00Z');

test('an address is stored in one spelling', () => {
  assert.equal(createUser('u1', ' Ada@Example.org ', now).user.email, 'ada@example.org');
  assert.throws(() => createUser('u1', 'ada', now), RangeError);
});

test('the event has the members its contract names, and no others', () => {
  const contract = new URL('../../../contracts/user.created/v1.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(contract, 'utf8'));
  const { event } = createUser('u1', 'ada@example.org', now);
  assert.deepEqual(Object.keys(event).sort(), [...schema.required].sort());
  assert.deepEqual(Object.keys(event).sort(), Object.keys(schema.properties).sort());
  assert.equal(event.event, schema.properties.event.const);
});
