import { HttpError } from '../../ports/index.js';

/** @throws HttpError `invalid-url` unless it is an absolute http or https address */
export function checkUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') {
    throw new HttpError(
      'invalid-url',
      `${JSON.stringify(url)} is no address that starts with http:// or https://.`,
    );
  }
  return parsed;
}

export function timedOut(url: URL, timeoutMs: number): HttpError {
  return new HttpError('timed-out', `${url.host} did not answer completely within ${timeoutMs} ms.`);
}

export function tooLarge(url: URL, maxBytes: number): HttpError {
  return new HttpError('too-large', `${url.host} answered with more than the ${maxBytes} bytes allowed.`);
}
