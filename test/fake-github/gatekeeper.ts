import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './reply.js';
import type { Level, Permissions, Route } from './route.js';
import type { Json } from './world.js';

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };

/** Refuses who does not say what it is (403), and who has no or a wrong token (401). */
export function checkCaller(headers: IncomingHttpHeaders, token: string): void {
  if (!headers['user-agent']?.trim()) {
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
    );
  }
  const given = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (given === undefined) throw new Refusal(401, 'Requires authentication');
  if (given !== token) throw new Refusal(401, 'Bad credentials');
  const version = headers['x-github-api-version'];
  if (version !== undefined && version !== '2022-11-28') {
    throw new Refusal(400, `"${String(version)}" is not a valid API version`);
  }
}

/** Refuses a token without one of the permissions the route needs, as an installation token is refused. */
export function checkPermission(route: Route, permissions: Permissions): void {
  const may = route.needs.some((need) => {
    const [name = '', level = 'write'] = need.split('=');
    const given = name === 'metadata' ? 'read' : (permissions[name] ?? 'none');
    return RANK[given] >= RANK[level as Level];
  });
  if (route.needs.length > 0 && !may) throw new Refusal(403, 'Resource not accessible by integration');
}

/** The body of a write: JSON by its content type and in fact, an object, with the fields the route knows. */
export function checkBody(route: Route, headers: IncomingHttpHeaders, bytes: Buffer): Json {
  if (!route.body) {
    if (bytes.length > 0) throw new Refusal(422, 'Invalid request.\n\nThis call takes no body.');
    return {};
  }
  const type = headers['content-type'] ?? '';
  if (!/^application\/json(; *charset=utf-8)?$/i.test(type)) {
    throw new Refusal(422, `Invalid request.\n\nThe content type is "${type}", not application/json.`);
  }
  const body = parse(bytes);
  const complaints = route.body(body, '');
  const broken = complaints.filter((complaint) => typeof complaint === 'string');
  if (broken.length > 0) throw new Refusal(422, `Invalid request.\n\n${broken.join('\n')}`);
  if (complaints.length > 0) throw new Refusal(422, 'Validation Failed', complaints);
  return body as Json;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}
