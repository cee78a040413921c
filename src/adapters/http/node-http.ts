import type { ClientRequest, IncomingMessage, request as startRequest } from 'node:http';
import type { Http, HttpRequest, HttpResponse } from '../../ports/index.js';
import { HttpError } from '../../ports/index.js';
import { checkUrl, timedOut, tooLarge } from './check-url.js';

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'it does not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/**
 * HTTP by node's own client. A connection serves one request, so that nothing keeps the process alive. Messages name the host only:
 * the rest of an address can hold a secret.
 */
export const nodeHttp: Http = {
  async request(request) {
    const url = checkUrl(request.url);
    // Loaded late: most gates never speak to anyone, and the first line of output should not wait for it.
    const { request: start } =
      url.protocol === 'https:' ? await import('node:https') : await import('node:http');
    return exchange(url, request, start);
  },
};

function exchange(url: URL, request: HttpRequest, start: typeof startRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let sent: ClientRequest | undefined;
    const timer = setTimeout(() => fail(timedOut(url, request.timeoutMs)), request.timeoutMs);
    function fail(error: HttpError): void {
      clearTimeout(timer);
      reject(error);
      sent?.destroy();
    }
    try {
      sent = start(url, { method: request.method, headers: request.headers ?? {}, agent: false });
    } catch (error) {
      // A header or method that cannot be sent.
      fail(unreachable(url, error));
      return;
    }
    sent.on('error', (error) => fail(unreachable(url, error)));
    sent.on('response', (response) => {
      const pieces: Uint8Array[] = [];
      let length = 0;
      response.on('error', (error) => fail(unreachable(url, error)));
      response.on('data', (piece: Uint8Array) => {
        length += piece.length;
        if (length > request.maxBytes) fail(tooLarge(url, request.maxBytes));
        else pieces.push(piece);
      });
      response.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? 0,
          headers: headersOf(response),
          body: Buffer.concat(pieces),
        });
      });
    });
    sent.end(request.body);
  });
}

/** Several headers of one name become one, joined as RFC 9110, 5.3 says. */
function headersOf(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(response.headersDistinct))
    headers[name] = (values ?? []).join(', ');
  return headers;
}

function unreachable(url: URL, error: unknown): HttpError {
  const code = error instanceof Object && 'code' in error ? String(error.code) : String(error);
  return new HttpError('unreachable', `${url.host} could not be asked: ${WORDS[code] ?? code}.`);
}
