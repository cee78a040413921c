import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.js';
import { control } from './control.js';
import { Faults } from './fault.js';
import type { Fault } from './fault.js';
import { RepositoryOnDisk } from './repository-on-disk.js';
import type { Permissions } from './route.js';
import { send } from './send.js';
import { World } from './world.js';
import type { PullSeed } from './world.js';

export interface FakeGithubOptions {
  /** Folder of a git repository; pull requests, files and contents are read from it at each request. */
  repo: string;
  /** `owner/name`; default `acme/shop`. */
  repository?: string;
  /** The only token that is let in; default `test-token`. */
  token?: string;
  /** Who the token acts as; default `github-actions[bot]`. */
  login?: string;
  defaultBranch?: string;
  /** What the token may; what is not named it may not. Default: everything. */
  permissions?: Permissions;
  pulls?: readonly PullSeed[];
  faults?: readonly Fault[];
  /** Logins and `org/team`s that exist, for CODEOWNERS errors. */
  people?: readonly string[];
  port?: number;
  /** Milliseconds since 1970, for rate limit headers only. */
  now?: () => number;
}

/** One request as it came in, and what it was answered (0: the connection was dropped). */
export interface Seen {
  method: string;
  path: string;
  query: string;
  body: string;
  status: number;
}

export interface FakeGithub {
  url: string;
  world: World;
  faults: Faults;
  requests: Seen[];
  /** Requests this server does not know or the real one would not act on. A test asserts that it is empty. */
  unexpected: string[];
  /** Replaces what the token may; {@link FORK} is what a pull request from a fork gets. */
  permit(permissions: Permissions): void;
  close(): Promise<void>;
}

const AREAS = ['contents', 'issues', 'pull_requests', 'checks', 'statuses', 'deployments', 'administration'];
/** A token that may do everything. */
export const EVERYTHING: Permissions = Object.fromEntries(AREAS.map((area) => [area, 'write']));
/** The token of a `pull_request` run from a fork: it reads, and no settings. */
export const FORK: Permissions = Object.fromEntries(
  AREAS.filter((area) => area !== 'administration').map((area) => [area, 'read']),
);

/** What one running server keeps together. */
export interface Host {
  world: World;
  token: string;
  permissions: Permissions;
  faults: Faults;
  requests: Seen[];
  unexpected: string[];
  now: () => number;
}

/** Starts the server on 127.0.0.1. */
export async function startFakeGithub(options: FakeGithubOptions): Promise<FakeGithub> {
  const host = makeHost(options);
  const server = createServer((request, response) => void serve(host, request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world: host.world,
    faults: host.faults,
    requests: host.requests,
    unexpected: host.unexpected,
    permit: (permissions) => void (host.permissions = permissions),
    close: () => close(server),
  };
}

function makeHost(options: FakeGithubOptions): Host {
  const [owner = '', name = ''] = (options.repository ?? 'acme/shop').split('/');
  const people = options.people && new Set(options.people);
  const world = new World(
    owner,
    name,
    options.defaultBranch ?? 'main',
    options.login ?? 'github-actions[bot]',
    people,
    new RepositoryOnDisk(options.repo),
  );
  for (const pull of options.pulls ?? []) world.openPull(pull);
  const faults = new Faults();
  faults.set(...(options.faults ?? []));
  return {
    world,
    token: options.token ?? 'test-token',
    permissions: options.permissions ?? EVERYTHING,
    faults,
    requests: [],
    unexpected: [],
    now: options.now ?? Date.now,
  };
}

async function serve(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece as Buffer);
  } catch {
    return; // the client went away; there is nobody to answer
  }
  const body = Buffer.concat(pieces);
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const asked = { method: request.method ?? 'GET', url, headers: request.headers, body };
  if (url.pathname.startsWith('/_fake/')) return send(response, control(host, asked));
  const seen = {
    method: asked.method,
    path: url.pathname,
    query: url.search,
    body: body.toString(),
    status: 0,
  };
  host.requests.push(seen);
  const fault = host.faults.take(asked.method, url.pathname);
  const plain = fault === undefined || fault.kind === 'slow' || fault.kind === 'cut' || fault.late === true;
  const reply = plain ? answer(host, asked) : { status: 500 }; // otherwise the fault says what is sent
  await send(response, reply, fault, host.now());
  seen.status = response.headersSent ? response.statusCode : 0;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
