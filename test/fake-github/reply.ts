/** What a route answers. `body` is sent as JSON unless it is bytes; undefined sends none. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** One entry of GitHub's `errors`, as documented in "Troubleshooting the REST API": Validation Failed. */
export interface FieldError {
  resource?: string;
  field?: string;
  code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  message?: string;
}

/** Thrown by a route to end the call with an error in GitHub's shape. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors?: readonly (FieldError | string)[],
  ) {
    super(message);
  }
}

const DOCS = 'https://docs.github.com/rest';

/** The error body api.github.com sends: `message`, `errors` where fields are at fault, `documentation_url`, `status`. */
export function refusalReply(refusal: Refusal): Reply {
  const errors = refusal.errors ? { errors: refusal.errors } : {};
  return {
    status: refusal.status,
    body: { message: refusal.message, ...errors, documentation_url: DOCS, status: String(refusal.status) },
  };
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found');

export function invalid(...errors: (FieldError | string)[]): Refusal {
  return new Refusal(422, 'Validation Failed', errors);
}
