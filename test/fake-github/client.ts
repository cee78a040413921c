import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the tests look into answers whose shape is what they test
  body: any;
}

const HEADERS = { 'user-agent': 'test', authorization: 'Bearer test-token' };

/** A bare HTTP client that sends what it is told, right or wrong; a header set to undefined is left out. */
export function call(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  headers: OutgoingHttpHeaders = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const json =
    text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const given = Object.entries({ ...HEADERS, ...json, ...headers }).filter(
    ([, value]) => value !== undefined,
  );
  const url = path.startsWith('http') ? path : `${base}${path}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: Object.fromEntries(given) }, (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(pieces);
        const plain = String(incoming.headers['content-type']).startsWith('application/json');
        const { statusCode: status = 0, headers: got } = incoming;
        resolve({ status, headers: got, body: plain ? JSON.parse(bytes.toString()) : bytes });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
