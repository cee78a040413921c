import type { Reply } from './reply.js';
import type { Shape } from './shape.js';
import type { Json, World } from './world.js';

export type Level = 'none' | 'read' | 'write';

/** Permissions of a token, by GitHub's names (`pull_requests`, `checks` …). */
export type Permissions = Readonly<Record<string, Level>>;

/** A request that passed every check of the server. */
export interface Call {
  world: World;
  url: URL;
  /** Decoded path parameters. */
  params: Readonly<Record<string, string>>;
  body: Json;
  accept: string;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/repos/{owner}/{repo}`; `:x` is one segment, a last `*x` the rest of the path. */
  path: string;
  /** `permission=level`, any of them is enough; empty: every token may. */
  needs: readonly string[];
  /** Query parameters the route knows. */
  query?: readonly string[];
  /** Fields of the body; required for POST, PUT and PATCH. */
  body?: Shape;
  handle(call: Call): Reply;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route of a path (below the repository) for a method. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decode(part.startsWith('*') ? given.slice(at).join('/') : given[at]);
    if (value === undefined) return undefined;
    if (part.startsWith('*')) return { ...params, [part.slice(1)]: value };
    if (part.startsWith(':')) {
      if (value === '') return undefined;
      params[part.slice(1)] = value;
    } else if (part !== value) return undefined;
  }
  return wanted.length === given.length ? params : undefined;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
