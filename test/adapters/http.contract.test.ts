import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MemoryRoute, memoryHttp, nodeHttp } from '../../src/adapters/index.js';
import { type Http, HttpError, type HttpRequest } from '../../src/ports/index.js';

/** What the server and the twin answer, by method and path. */
const ROUTES: Record<string, MemoryRoute> = {
  'GET /text': { status: 200, headers: { 'X-Kind': 'Text' }, body: 'grüße' },
  'GET /bytes': { status: 200, body: Uint8Array.of(0, 255, 10) },
  'GET /moved': { status: 302, headers: { Location: '/text' } },
  'GET /broken': { status: 503, body: 'no' },
  'GET /slow': { status: 200, body: 'late', afterMs: 5000 },
  'GET /large': { status: 200, body: 'x'.repeat(1000) },
  'POST /echo': (request) => ({
    status: 201,
    body: `${request.headers?.['x-in'] ?? ''}:${request.body ?? ''}`,
  }),
};

let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (piece: string) => (body += piece));
    incoming.on('end', () => {
      const { pathname } = new URL(incoming.url ?? '/', 'http://x');
      const route = ROUTES[`${incoming.method} ${pathname}`] ?? { status: 404 };
      const headers = { 'x-in': String(incoming.headers['x-in'] ?? '') };
      const request: HttpRequest = { method: 'GET', url: '', headers, body, timeoutMs: 1, maxBytes: 1 };
      const answer = typeof route === 'function' ? route(request) : route;
      // The head goes out at once: the bound is on the whole exchange.
      outgoing.writeHead(answer.status, answer.headers ?? {});
      outgoing.flushHeaders();
      setTimeout(() => outgoing.end(answer.body), answer.afterMs ?? 0).unref();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const twin = (): Http =>
  memoryHttp(
    Object.fromEntries(
      Object.entries(ROUTES).map(([route, answer]) => [route.replace(' ', ` ${host}`), answer]),
    ),
  );

describe.each([
  ['node', () => nodeHttp],
  ['memory', twin],
])('Http: %s', (_name, open) => {
  const ask = (path: string, more: Partial<HttpRequest> = {}) =>
    open().request({ method: 'GET', url: host + path, timeoutMs: 4000, maxBytes: 100, ...more });

  async function faultOf(answer: Promise<unknown>): Promise<string> {
    try {
      await answer;
      return 'none';
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      expect(error.message).toMatch(/^[^\n]+\.$/);
      return error.fault;
    }
  }

  test('status, headers in lower case, body as bytes', async () => {
    const { status, headers, body } = await ask('/text');
    expect([status, headers['x-kind'], Buffer.from(body).toString()]).toEqual([200, 'Text', 'grüße']);
    expect([...(await ask('/bytes')).body]).toEqual([0, 255, 10]);
  });

  test('a redirect is an answer, and so is every error status', async () => {
    const moved = await ask('/moved');
    expect([moved.status, moved.headers['location']]).toEqual([302, '/text']);
    expect((await ask('/broken')).status).toBe(503);
    expect((await ask('/none')).status).toBe(404);
  });

  test('sends method, headers and body', async () => {
    const { status, body } = await ask('/echo', { method: 'POST', headers: { 'x-in': 'in' }, body: 'öut' });
    expect([status, Buffer.from(body).toString()]).toEqual([201, 'in:öut']);
  });

  test('an answer that is too late, even after it began', async () => {
    expect(await faultOf(ask('/slow', { timeoutMs: 100 }))).toBe('timed-out');
  });

  test('an answer that is too large', async () => {
    expect(await faultOf(ask('/large', { maxBytes: 999 }))).toBe('too-large');
    expect((await ask('/large', { maxBytes: 1000 })).body).toHaveLength(1000);
  });

  test.each(['', 'text', '/text', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'http://', 'data:text/plain,x'])(
    'no address: %j',
    async (url) => expect(await faultOf(ask('', { url }))).toBe('invalid-url'),
  );

  test('a host that does not answer; its message keeps the rest of the address to itself', async () => {
    // Port 9 is "discard", which nobody listens on.
    const answer = ask('', { url: 'http://127.0.0.1:9/hook/s3cret?token=s3cret' });
    expect(await faultOf(answer)).toBe('unreachable');
    await expect(answer).rejects.not.toThrow('s3cret');
  });
});

describe('nodeHttp', () => {
  test('a header that cannot be sent', async () => {
    const request = {
      method: 'GET',
      url: `${host}/text`,
      timeoutMs: 1000,
      maxBytes: 10,
      headers: { a: 'x\ny' },
    };
    await expect(nodeHttp.request(request)).rejects.toMatchObject({ fault: 'unreachable' });
  });

  test('an answer that breaks off', async () => {
    const broken = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-length': '10' });
      outgoing.write('abc', () => outgoing.destroy());
    });
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}/`;
    const answer = nodeHttp.request({ method: 'GET', url, timeoutMs: 2000, maxBytes: 100 });
    await expect(answer).rejects.toMatchObject({ fault: 'unreachable' });
    broken.close();
  });
});
