import type { IncomingHttpHeaders } from 'node:http';
import { checkBody, checkCaller, checkPermission } from './gatekeeper.js';
import { Refusal, notFound, refusalReply } from './reply.js';
import type { Reply } from './reply.js';
import { findRoute } from './route.js';
import { routes } from './routes/index.js';
import type { Host } from './server.js';

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const PAGING = new Set(['per_page', 'page']);

/** The answer of a healthy host. */
export function answer(host: Host, asked: Asked): Reply {
  try {
    checkCaller(asked.headers, host.token);
    const { route, params } = known(host, asked);
    const may = { 'x-accepted-github-permissions': route.needs.join('; ') };
    checkPermission(route, host.permissions);
    const body = checkBody(route, asked.headers, asked.body);
    const accept = asked.headers.accept ?? '';
    const reply = route.handle({ world: host.world, url: asked.url, params, body, accept });
    return { ...reply, headers: { ...may, ...reply.headers } };
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(error);
    host.unexpected.push(`${asked.method} ${asked.url.pathname}: a fault of this server: ${String(error)}`);
    return refusalReply(new Refusal(500, 'Server Error'));
  }
}

function known(host: Host, { method, url }: Asked): NonNullable<ReturnType<typeof findRoute>> {
  const { fullName } = host.world;
  const [, , owner = '', name = '', ...rest] = url.pathname.split('/');
  const repository = url.pathname.startsWith('/repos/') ? `${owner}/${name}` : '';
  const match = findRoute(routes, method, rest.join('/'));
  if (repository === '' || !match) {
    host.unexpected.push(`${method} ${url.pathname}: no such route`);
    throw notFound();
  }
  for (const parameter of url.searchParams.keys()) {
    if (match.route.query?.includes(parameter)) continue;
    host.unexpected.push(`${method} ${url.pathname}: query parameter ${parameter} has no effect`);
  }
  for (const parameter of PAGING) {
    const value = url.searchParams.get(parameter);
    if (value !== null && !/^[1-9]\d*$/.test(value)) {
      host.unexpected.push(`${method} ${url.pathname}: ${parameter}=${value} is ignored`);
    }
  }
  // a repository the token cannot see looks like one that is not there
  if (repository.toLowerCase() !== fullName.toLowerCase()) throw notFound();
  return match;
}
