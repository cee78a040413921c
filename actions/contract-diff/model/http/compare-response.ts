import type { Parameter, Response } from '../../../../src/openapi/index.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { pair } from './pair.js';
import { compareContent, compareValues } from './compare-carriers.js';
import { compareLifecycle } from './compare-lifecycle.js';
import { compareLinks } from './compare-links.js';
import type { Scope } from './compare-operation.js';
import { formOf, isStructured } from './written-form.js';

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
  compareLinks(scope, old, now, `the answer ${status} of ${nameOf(head)}`);
}

function compareHeader(scope: Scope, old: Parameter, now: Parameter, subject: string): void {
  const { head, found, rules, response: flow } = scope;
  const common = { flow, subject, base: old.site, head: now.site } as const;
  if (old.required !== now.required) {
    const fact = now.required ? 'header-became-required' : 'header-became-optional';
    found.change({ ...common, fact, head: under(now.site, 'required') }, head.key);
  }
  const [before, after] = [formOf(old), formOf(now)];
  if (before !== after && isStructured(old, now))
    found.change({ ...common, fact: 'header-form-changed', before, after }, head.key);
  compareLifecycle(old, now, { found, rules, subject, operation: head.key, exactly: [] });
  compareValues(scope, old, now, { flow, use: scope.reversed ? 'request' : 'response', subject });
}
