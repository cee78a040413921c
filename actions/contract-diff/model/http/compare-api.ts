import type { HttpApi, Operation } from '../../../../src/openapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';
import type { Change, Surface } from './change.js';
import { Findings } from './change.js';
import { endedAsAnnounced } from './compare-lifecycle.js';
import { compareOperation } from './compare-operation.js';
import { compareSchemes } from './compare-security.js';
import { nameOf } from './name-of.js';
import { pair } from './pair.js';
import { above, under } from './near.js';
import type { Rules } from './rules.js';

/** All that changed in the structure of an API, and the schemas that are still to be compared. */
export function compareApis(
  base: HttpApi,
  head: HttpApi,
  rules: Rules,
): { changes: Change[]; surfaces: Surface[] } {
  const found = new Findings();
  compareServers(base, head, found);
  compareSchemes(base, head, found);
  compareComponents(base, head, found);
  const added = (kind: 'operation' | 'webhook', operation: Operation): void =>
    found.change(
      { fact: `${kind}-added`, flow: 'asked', subject: nameOf(operation), head: operation.site },
      operation.key,
    );
  pair(base.operations, head.operations, {
    removed: (operation) => operationRemoved(operation, head, rules, found),
    added: (operation) => added('operation', operation),
    both: (old, now) => compareOperation(old, now, { found, rules, reversed: false }),
  });
  pair(base.webhooks, head.webhooks, {
    removed: (operation) =>
      found.change(
        {
          fact: 'webhook-removed',
          flow: 'told',
          subject: nameOf(operation),
          base: operation.site,
          head: under(head.site, 'webhooks'),
        },
        operation.key,
      ),
    added: (operation) => added('webhook', operation),
    both: (old, now) => compareOperation(old, now, { found, rules, reversed: true }),
  });
  return { changes: found.changes, surfaces: found.surfaces };
}

function operationRemoved(operation: Operation, head: HttpApi, rules: Rules, found: Findings): void {
  const shape = pathShape(operation.path);
  const sibling = [...head.operations.values()].find((one) => pathShape(one.path) === shape);
  const common = {
    flow: 'asked',
    subject: nameOf(operation),
    base: operation.site,
    head: sibling ? above(sibling.site) : under(head.site, 'paths'),
    exactly: removalId(operation, sibling === undefined, rules),
  } as const;
  if (endedAsAnnounced(operation, rules)) {
    const before = operation.sunset?.text ?? 'deprecated';
    found.change({ ...common, fact: 'operation-removed-after-sunset', before }, operation.key);
  } else found.change({ ...common, fact: 'operation-removed' }, operation.key);
}

/** What oasdiff calls the removal: of an operation or of the last one of a path, announced or not. */
function removalId(operation: Operation, whole: boolean, rules: Rules): string {
  const what = whole ? 'api-path-removed' : 'api-removed';
  if (endedAsAnnounced(operation, rules)) return `${what}-with-deprecation`;
  return operation.deprecated && operation.sunset ? `${what}-before-sunset` : `${what}-without-deprecation`;
}

function compareServers(base: HttpApi, head: HttpApi, found: Findings): void {
  const byUrl = (api: HttpApi) => new Map(api.servers.map((server) => [server.url, server]));
  const common = { flow: 'asked', subject: head.title } as const;
  pair(byUrl(base), byUrl(head), {
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

/** Component schemas that are gone. What used them has changed as well, and says so itself. */
function compareComponents(base: HttpApi, head: HttpApi, found: Findings): void {
  for (const [name, schema] of base.schemas) {
    if (head.schemas.has(name)) continue;
    found.change({
      fact: 'schema-removed',
      flow: 'both',
      subject: name,
      base: schema,
      head: under(head.site, 'components', 'schemas'),
    });
  }
}
