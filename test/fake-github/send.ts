import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { Refusal, refusalReply } from './reply.js';
import type { Reply } from './reply.js';

const MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  422: 'Validation Failed',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
};

/** Sends a reply, or what the fault makes of it. `now` in milliseconds, for the reset time of the primary limit. */
export async function send(response: ServerResponse, reply: Reply, fault?: Fault, now = 0): Promise<void> {
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'slow') await pause(fault.ms ?? 1000, undefined, { ref: false });
  if (response.destroyed) return;
  const { status, body, headers } = fault === undefined ? reply : spoil(reply, fault, now);
  const bytes =
    body === undefined ? Buffer.alloc(0) : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...limits(), ...headers, 'content-length': bytes.length });
  if (fault?.kind !== 'cut') return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length / 2));
  await pause(20);
  response.destroy();
}

function limits(): Record<string, string> {
  return { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', 'x-ratelimit-used': '1' };
}

/** "Rate limits for the REST API" and "Troubleshooting the REST API" give the answers imitated here. */
function spoil(reply: Reply, fault: Fault, now: number): Reply {
  switch (fault.kind) {
    case 'status': {
      const status = fault.status ?? 500;
      return refusalReply(new Refusal(status, MESSAGES[status] ?? 'Error'));
    }
    case 'secondary-limit': {
      const text =
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return { ...refusalReply(new Refusal(fault.status ?? 403, text)), headers };
    }
    case 'primary-limit': {
      const reset = String(Math.ceil(now / 1000) + (fault.resetIn ?? 3600));
      const headers = {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-used': '5000',
        'x-ratelimit-reset': reset,
      };
      return {
        ...refusalReply(new Refusal(fault.status ?? 403, 'API rate limit exceeded for installation.')),
        headers,
      };
    }
    case 'garbage': {
      const body = Buffer.from('<html><body>Sign in to the network</body></html>');
      return { status: fault.status ?? 200, body, headers: { 'content-type': 'text/html' } };
    }
    default:
      return reply;
  }
}
