import type { HttpApi, Operation, Server } from '../../../../src/openapi/index.js';
import type { Findings } from './change.js';
import type { Scope } from './compare-operation.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { pair } from './pair.js';

/** Compares the addresses of the API. */
export function compareServers(base: HttpApi, head: HttpApi, found: Findings): void {
  const common = { flow: 'asked', subject: head.title } as const;
  pair(byUrl(base.servers), byUrl(head.servers), {
    removed: ({ url, site }) =>
      found.change({
        ...common,
        fact: 'server-removed',
        before: url,
        base: site,
        head: under(head.site, 'servers'),
      }),
    added: ({ url, site }) => found.change({ ...common, fact: 'server-added', after: url, head: site }),
    both: () => undefined,
  });
}

/**
 * Compares the addresses in force for an operation, where it or its path states its own on either side. What the API as a whole
 * changed is told once, for all.
 */
export function compareOperationServers({ base, head, found }: Scope): void {
  if (!base.serversOf && !head.serversOf) return;
  const subject = nameOf(head);
  const place = under(head.serversOf ?? head.site, 'servers');
  pair(inForce(base), inForce(head), {
    removed: ({ url, site }) =>
      found.change(
        { fact: 'operation-server-removed', flow: 'asked', subject, before: url, base: site, head: place },
        head.key,
      ),
    added: ({ url, site }) =>
      found.change(
        { fact: 'operation-server-added', flow: 'asked', subject, after: url, head: site },
        head.key,
      ),
    both: () => undefined,
  });
}

/** Where nobody names an address, it is `/` (OpenAPI, "OpenAPI Object", `servers`). */
function inForce({ servers, site }: Operation): Map<string, Server> {
  return byUrl(servers.length > 0 ? servers : [{ url: '/', site }]);
}

/** By address; a slash at the end makes no difference to the paths that are joined to it. */
function byUrl(servers: readonly Server[]): Map<string, Server> {
  return new Map(servers.map((server) => [server.url.replace(/(?<=.)\/$/, ''), server]));
}
