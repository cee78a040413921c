import type { Parameter, Response } from '../../../../src/openapi/index.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { pair } from './pair.js';
import { compareContent } from './compare-content.js';
import type { Scope } from './compare-operation.js';

/** Compares the answers of an operation, status by status. */
export function compareResponses(scope: Scope): void {
  const { base, head, found, response: flow } = scope;
  const subject = nameOf(head);
  pair(base.responses, head.responses, {
    removed: (old, status) => {
      if (covered(status, head.responses)) return;
      const fact = isSuccess(status) ? 'success-status-removed' : 'failure-status-removed';
      found.change(
        { fact, flow, subject, before: status, base: old.site, head: under(head.site, 'responses') },
        head.key,
      );
    },
    added: (now, status) => {
      const fact = isSuccess(status) ? 'success-status-added' : 'failure-status-added';
      found.change({ fact, flow, subject, after: status, head: now.site }, head.key);
    },
    both: (old, now, status) => compareResponse(scope, old, now, status),
  });
}

function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

/** Whether a range or `default` still describes a status that is no longer written out. */
function covered(status: string, responses: ReadonlyMap<string, Response>): boolean {
  return /^\d{3}$/.test(status) && responses.has(`${status.charAt(0)}XX`);
}

function compareResponse(scope: Scope, old: Response, now: Response, status: string): void {
  const { head, found, response: flow } = scope;
  const use = scope.reversed ? 'request' : 'response';
  compareContent(scope, old, now, { flow, use, subject: `The answer ${status}` });
  const called = (name: string) => `The header \`${name}\` of the answer ${status}`;
  pair(old.headers, now.headers, {
    removed: (header) => {
      const fact = header.required ? 'required-header-removed' : 'optional-header-removed';
      found.change(
        { fact, flow, subject: called(header.name), base: header.site, head: under(now.site, 'headers') },
        head.key,
      );
    },
    added: (header) =>
      found.change({ fact: 'header-added', flow, subject: called(header.name), head: header.site }, head.key),
    both: (before, after) => compareHeader(scope, before, after, called(after.name)),
  });
  const subject = `the answer ${status} of ${nameOf(head)}`;
  pair(old.links, now.links, {
    removed: (link, name) =>
      found.change(
        { fact: 'link-removed', flow, subject, before: name, base: link, head: under(now.site, 'links') },
        head.key,
      ),
    added: (link, name) =>
      found.change({ fact: 'link-added', flow, subject, after: name, head: link }, head.key),
    both: () => undefined,
  });
}

function compareHeader(scope: Scope, old: Parameter, now: Parameter, subject: string): void {
  const { head, found, response: flow } = scope;
  if (old.required !== now.required) {
    const fact = now.required ? 'header-became-required' : 'header-became-optional';
    found.change({ fact, flow, subject, base: old.site, head: under(now.site, 'required') }, head.key);
  }
  const use = scope.reversed ? 'request' : 'response';
  if (old.schema && now.schema)
    found.surface({ flow, use, subject, base: old.schema, head: now.schema }, head.key);
  compareContent(scope, old, now, { flow, use, subject });
}
