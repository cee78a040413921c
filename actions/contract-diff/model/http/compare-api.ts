import type { HttpApi, Operation } from '../../../../src/openapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';
import type { Change, Surface } from './change.js';
import { Findings } from './change.js';
import { endedAsAnnounced } from './compare-lifecycle.js';
import { compareOperation } from './compare-operation.js';
import { compareSchemes } from './compare-security.js';
import { compareServers } from './compare-servers.js';
import { nameOf } from './name-of.js';
import { pair } from './pair.js';
import { above, under } from './near.js';
import type { Rules } from './rules.js';
import { predecessorOf, successorOf } from './successor.js';

/** All that changed in the structure of an API, and the schemas that are still to be compared. */
export function compareApis(
  base: HttpApi,
  head: HttpApi,
  rules: Rules,
): { changes: Change[]; surfaces: Surface[] } {
  const found = new Findings();
  const context = { found, rules, sides: { base, head } };
  compareServers(base, head, found);
  compareSchemes(base, head, found);
  compareComponents(base, head, found);
  pair(base.operations, head.operations, {
    removed: (operation) => operationRemoved(operation, head, rules, found),
    added: (operation) => operationAdded(operation, base, found),
    both: (old, now) => compareOperation(old, now, { ...context, reversed: false }),
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
    added: (operation) =>
      found.change(
        { fact: 'webhook-added', flow: 'asked', subject: nameOf(operation), head: operation.site },
        operation.key,
      ),
    both: (old, now) => compareOperation(old, now, { ...context, reversed: true }),
  });
  return { changes: found.changes, surfaces: found.surfaces };
}

/** A new operation: the next version of one that was there, or one of its own. */
function operationAdded(operation: Operation, base: HttpApi, found: Findings): void {
  const common = { flow: 'asked', subject: nameOf(operation), head: operation.site } as const;
  const earlier = predecessorOf(operation, base.operations);
  if (earlier) {
    const before = nameOf(earlier);
    found.change(
      { ...common, fact: 'operation-version-added', before, exactly: ['endpoint-added'] },
      operation.key,
    );
  } else found.change({ ...common, fact: 'operation-added' }, operation.key);
}

function operationRemoved(operation: Operation, head: HttpApi, rules: Rules, found: Findings): void {
  const shape = pathShape(operation.path);
  const sibling = [...head.operations.values()].find((one) => pathShape(one.path) === shape);
  const common = {
    flow: 'asked',
    subject: nameOf(operation),
    base: operation.site,
    head: sibling ? above(sibling.site) : under(head.site, 'paths'),
    exactly: [removalId(operation, sibling === undefined, rules)],
  } as const;
  if (endedAsAnnounced(operation, rules)) {
    const before = operation.sunset?.text ?? 'deprecated';
    found.change({ ...common, fact: 'operation-removed-after-sunset', before }, operation.key);
    return;
  }
  const successor = successorOf(operation, head.operations);
  if (successor) {
    const after = nameOf(successor);
    found.change({ ...common, fact: 'operation-removed-for-successor', after }, operation.key);
  } else found.change({ ...common, fact: 'operation-removed' }, operation.key);
}

/** What oasdiff calls the removal: of an operation or of the last one of a path, announced or not. */
function removalId(operation: Operation, whole: boolean, rules: Rules): string {
  const what = whole ? 'api-path-removed' : 'api-removed';
  if (endedAsAnnounced(operation, rules)) return `${what}-with-deprecation`;
  return operation.deprecated && operation.sunset ? `${what}-before-sunset` : `${what}-without-deprecation`;
}

/**
 * Component schemas that are gone. What used them has changed as well, and says so itself. A description without operations is a
 * bundle for others: what they send and read is each of its schemas.
 */
function compareComponents(base: HttpApi, head: HttpApi, found: Findings): void {
  const isBundle = base.operations.size === 0 && base.webhooks.size === 0;
  for (const [name, schema] of base.schemas) {
    const now = head.schemas.get(name);
    if (now && isBundle) {
      const common = { subject: `The component \`${name}\``, base: schema, head: now };
      found.surface({ ...common, flow: 'asked', use: 'request' });
      found.surface({ ...common, flow: 'told', use: 'response' });
    }
    if (now) continue;
    found.change({
      fact: isBundle ? 'bundled-schema-removed' : 'schema-removed',
      flow: 'both',
      subject: name,
      base: schema,
      head: under(head.site, 'components', 'schemas'),
    });
  }
}
