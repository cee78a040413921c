import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import { createShop } from '../dist/server.js';

const server = createShop(() => new Date('2026-03-01T09:00:00Z')).listen(0, '127.0.0.1');
await once(server, 'listening');
const shop = `http://127.0.0.1:${server.address().port}`;
test.after(() => server.close());

const post = (path, body) =>
  fetch(shop + path, { method: 'POST', body: JSON.stringify(body), headers: { connection: 'close' } });

test('the front page shows the shelf and the navigation of the registry', async () => {
  const page = await (await fetch(shop, { headers: { connection: 'close' } })).text();
  assert.match(page, /Gooseneck kettle: 59\.00 €/);
  assert.match(page, /<a href="\/">Shelf<\/a>/);
});

test('a quote adds the tax of the country', async () => {
  const response = await post('/v1/quotes', { country: 'AT', lines: [{ productId: 'kettle', quantity: 1 }] });
  assert.deepEqual(await response.json(), {
    country: 'AT',
    subtotalCents: 5900,
    vatCents: 1180,
    totalCents: 7080,
  });
});

test('what cannot be bought is refused in plain words', async () => {
  const response = await post('/v1/quotes', { country: 'DE', lines: [{ productId: 'teapot', quantity: 1 }] });
  assert.equal(response.status, 400);
  assert.deepEqual(await response.json(), { error: '"teapot" is not on sale' });
});

test('a country behind a flag that is off is not served', async () => {
  const response = await post('/v1/quotes', { country: 'FR', lines: [] });
  assert.deepEqual(await response.json(), { error: 'the shop does not deliver to FR' });
});

test('a new account is announced by user.created.v1', async () => {
  const response = await post('/v1/users', { email: 'ada@example.org' });
  assert.deepEqual(await response.json(), {
    event: 'user.created.v1',
    userId: 'u1',
    email: 'ada@example.org',
    createdAt: '2026-03-01T09:00:00.000Z',
  });
});
