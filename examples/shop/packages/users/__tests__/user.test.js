import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createUser, deleteUser } from '@shop/users';

const now = new Date('2026-03-01T09:00:00Z');

test('an address is stored in one spelling', () => {
  assert.equal(createUser('u1', ' Ada@Example.org ', now).user.email, 'ada@example.org');
  assert.throws(() => createUser('u1', 'ada', now), RangeError);
});

test('the events have the members their contracts name, and no others', () => {
  const { user, event } = createUser('u1', 'ada@example.org', now);
  for (const [name, made] of [
    ['user.created', event],
    ['user.deleted', deleteUser(user, now)],
  ]) {
    const contract = new URL(`../../../contracts/${name}/v1.schema.json`, import.meta.url);
    const schema = JSON.parse(readFileSync(contract, 'utf8'));
    assert.deepEqual(Object.keys(made).sort(), [...schema.required].sort());
    assert.deepEqual(Object.keys(made).sort(), Object.keys(schema.properties).sort());
    assert.equal(made.event, schema.properties.event.const);
  }
});
