import type { Http, HttpRequest, HttpResponse } from '../../ports/index.js';
import { HttpError } from '../../ports/index.js';
import { checkUrl, timedOut, tooLarge } from './check-url.js';

/** What a route answers; `afterMs` is compared with the timeout, nobody waits. */
export interface MemoryAnswer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  afterMs?: number;
}

export type MemoryRoute = MemoryAnswer | ((request: HttpRequest) => MemoryAnswer);

/** The in-memory twin, which keeps what it was asked. */
export interface MemoryHttp extends Http {
  readonly requests: readonly HttpRequest[];
}

/** @param routes by `METHOD url`; a host without any route is unreachable, another address of a host with routes is a 404 */
export function memoryHttp(routes: Readonly<Record<string, MemoryRoute>>): MemoryHttp {
  const requests: HttpRequest[] = [];
  const hosts = new Set(
    Object.keys(routes).map((route) => new URL(route.slice(route.indexOf(' ') + 1)).host),
  );
  return {
    requests,
    async request(request): Promise<HttpResponse> {
      const url = checkUrl(request.url);
      requests.push(request);
      if (!hosts.has(url.host))
        throw new HttpError('unreachable', `${url.host} could not be asked: no such host.`);
      const route = routes[`${request.method} ${url.href}`] ?? { status: 404 };
      const answer = typeof route === 'function' ? route(request) : route;
      if ((answer.afterMs ?? 0) > request.timeoutMs) throw timedOut(url, request.timeoutMs);
      const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
      if ((body?.length ?? 0) > request.maxBytes) throw tooLarge(url, request.maxBytes);
      const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]);
      return { status: answer.status, headers: Object.fromEntries(headers), body: body ?? new Uint8Array() };
    },
  };
}
