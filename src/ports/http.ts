export interface HttpRequest {
  method: string;
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Bound on the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** Answers longer than this are cut off and refused. */
  maxBytes: number;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** No answer, or none that could be taken; `message` is plain words. */
export class HttpError extends Error {
  constructor(
    readonly fault: 'unreachable' | 'timed-out' | 'too-large' | 'invalid-url',
    message: string,
  ) {
    super(message);
  }
}

/** HTTP without opinions: redirects are answers, not followed; every status is a response. */
export interface Http {
  /** @throws HttpError */
  request(request: HttpRequest): Promise<HttpResponse>;
}
