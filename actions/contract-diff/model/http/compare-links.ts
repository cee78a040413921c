import { pointerNames } from '../../../../src/document/index.js';
import type { HttpApi, Operation, Response, ResponseLink } from '../../../../src/openapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';
import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';
import type { Scope } from './compare-operation.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { pair } from './pair.js';

/**
 * Compares the links of an answer. A link is what it calls and with which values: an operation that is called otherwise, or a
 * parameter of its path that is, changes nothing.
 */
export function compareLinks(scope: Scope, old: Response, now: Response, subject: string): void {
  const { head, found, response: flow, sides } = scope;
  pair(old.links, now.links, {
    removed: (link, name) =>
      found.change(
        {
          fact: 'link-removed',
          flow,
          subject,
          before: name,
          base: link.site,
          head: under(now.site, 'links'),
        },
        head.key,
      ),
    added: (link, name) =>
      found.change({ fact: 'link-added', flow, subject, after: name, head: link.site }, head.key),
    both: (before, after, name) => {
      const [target, targetNow] = [targetOf(before, sides.base), targetOf(after, sides.head)];
      const common = { flow, subject, base: before.site, head: after.site } as const;
      const [called, calledNow] = [calledBy(before, target), calledBy(after, targetNow)];
      if (called !== calledNow) {
        const words = { before: `${name} to ${called}`, after: calledNow };
        found.change({ ...common, fact: 'link-target-changed', ...words }, head.key);
      } else if (valuesOf(before, target) !== valuesOf(after, targetNow))
        found.change({ ...common, fact: 'link-values-changed', after: name }, head.key);
    },
  });
}

/** The operation of the same description that a link calls; undefined where it leads elsewhere. */
function targetOf({ operationId, operationRef = '' }: ResponseLink, api: HttpApi): Operation | undefined {
  const all = [...api.operations.values()];
  if (operationId !== undefined) return all.find((one) => one.operationId === operationId);
  const [first, path = '', method = ''] = pointerNames(decoded(operationRef.replace(/^[^#]*#/, '')));
  return first === 'paths' ? api.operations.get(`${method.toUpperCase()} ${pathShape(path)}`) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function calledBy(link: ResponseLink, target: Operation | undefined): string {
  const operation = target ? nameOf(target).replaceAll(/\{[^}]*\}/g, '{}') : undefined;
  const name = operation ?? link.operationId ?? link.operationRef ?? 'nothing';
  return link.server === undefined ? name : `${name} at ${link.server}`;
}

/** The values that are handed on, by the parameter they go into, as one text to be compared. */
function valuesOf({ parameters, body }: ResponseLink, target: Operation | undefined): string {
  const named = [...parameters].map(([name, value]): [string, Json] => [
    parameterKey(name, target),
    value as Json,
  ]);
  return canonical([Object.fromEntries(named), (body ?? null) as Json]);
}

/** `id` and `path.id` by the key the operation has for it, which leaves the names of path parameters out. */
function parameterKey(written: string, target: Operation | undefined): string {
  const [, place, name = written] = /^(path|query|header|cookie)\.(.*)$/.exec(written) ?? [];
  for (const [key, one] of target?.parameters ?? [])
    if (one.name === name && (place === undefined || one.in === place)) return key;
  return written;
}
