import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { COUNTRIES, quote } from '@shop/billing';
import type { Country, Quote } from '@shop/billing';
import { listProducts } from '@shop/catalog';
import { createUser } from '@shop/users';
import { cartOf } from './features/basket/server/index.js';
import { features } from './generated/features.js';
import { routes } from './generated/routes.js';
import { shelfPage } from './shelf-page.js';

const MAX_BODY_BYTES = 16 * 1024;

/** The shop as an HTTP server; it is not listening yet. Its API is contracts/shop-api. */
export function createShop(now: () => Date = () => new Date()): Server {
  let accounts = 0;
  const handlers: Record<string, (body: unknown) => unknown> = {
    'GET /v1/products': () => ({ products: listProducts() }),
    'POST /v1/quotes': (body) => quoteFor(body),
    'POST /v1/users': (body) => createUser(`u${++accounts}`, textOf(body, 'email'), now()).event,
  };
  return createServer((request, response) => {
    void answer(handlers, request, response);
  });
}

async function answer(
  handlers: Record<string, (body: unknown) => unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://shop');
  if (request.method === 'GET' && pathname === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(shelfPage(listProducts(), routes));
    return;
  }
  const handler = handlers[`${request.method} ${pathname}`];
  if (!handler) return send(response, 404, { error: 'there is no such page' });
  try {
    send(response, 200, handler(request.method === 'POST' ? await readBody(request) : undefined));
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) {
      return send(response, 400, { error: error.message });
    }
    send(response, 500, { error: 'the shop is out of order' });
  }
}

function quoteFor(body: unknown): Quote {
  const country = textOf(body, 'country');
  if (!isServed(country)) throw new RangeError(`the shop does not deliver to ${country}`);
  const lines = (body as { lines?: unknown }).lines;
  if (!Array.isArray(lines)) throw new RangeError('"lines" must be a list');
  return quote(cartOf(lines), country);
}

function isServed(country: string): country is Country {
  if (country === 'FR' && !features['deliver-to-france']) return false;
  return COUNTRIES.some((one) => one === country);
}

function textOf(value: unknown, name: string): string {
  const text = (value as Record<string, unknown> | null | undefined)?.[name];
  if (typeof text !== 'string') throw new RangeError(`"${name}" must be text`);
  return text;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new RangeError('the request is too long');
  }
  return JSON.parse(text);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
