import type { Body, HttpApi, Operation } from '../../../../src/openapi/index.js';
import type { Findings } from './change.js';
import type { Rules } from './rules.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { compareCallbacks } from './compare-callbacks.js';
import { compareContent, compareParameters } from './compare-carriers.js';
import { compareLifecycle } from './compare-lifecycle.js';
import { compareResponses } from './compare-response.js';
import { compareRequirements } from './compare-security.js';
import { compareOperationServers } from './compare-servers.js';

/** What is passed down while one operation is compared. */
export interface Context {
  found: Findings;
  rules: Rules;
  /** The descriptions the operations belong to. */
  sides: { base: HttpApi; head: HttpApi };
  /** Webhooks and callbacks: the API asks and its client answers. */
  reversed: boolean;
}

/** Where the two sides of an operation are compared. */
export interface Scope extends Context {
  base: Operation;
  head: Operation;
  /** Flow of its requests, and of its answers. */
  request: 'asked' | 'told';
  response: 'asked' | 'told';
}

/** Compares one operation with itself. */
export function compareOperation(base: Operation, head: Operation, context: Context): void {
  const { found, rules, reversed } = context;
  const scope: Scope = {
    ...context,
    base,
    head,
    request: reversed ? 'told' : 'asked',
    response: reversed ? 'asked' : 'told',
  };
  compareNames(scope);
  compareLifecycle(base, head, { found, rules, subject: nameOf(head), operation: head.key });
  compareParameters(scope);
  compareBody(scope);
  compareResponses(scope);
  compareRequirements(scope);
  if (!reversed) compareOperationServers(scope);
  compareCallbacks(scope, compareOperation);
}

function compareNames({ base, head, found }: Scope): void {
  const common = { flow: 'both', subject: nameOf(head), base: base.site, head: head.site } as const;
  if (base.operationId !== head.operationId) {
    found.change(
      {
        ...common,
        fact: 'operation-id-changed',
        before: base.operationId ?? 'none',
        after: head.operationId ?? 'none',
      },
      head.key,
    );
  }
  for (const tag of head.tags)
    if (!base.tags.includes(tag))
      found.change({ ...common, fact: 'operation-tag-added', after: tag }, head.key);
  for (const tag of base.tags)
    if (!head.tags.includes(tag))
      found.change({ ...common, fact: 'operation-tag-removed', before: tag }, head.key);
}

function compareBody(scope: Scope): void {
  const { base, head, found, request: flow } = scope;
  const subject = nameOf(head);
  const [old, now] = [base.body, head.body];
  if (old && now) compareBodies(scope, old, now);
  else if (now) {
    const fact = now.required ? 'body-required-added' : 'body-optional-added';
    found.change({ fact, flow, subject, head: now.site }, head.key);
  } else if (old)
    found.change({ fact: 'body-removed', flow, subject, base: old.site, head: head.site }, head.key);
}

function compareBodies(scope: Scope, old: Body, now: Body): void {
  const { head, found, request: flow } = scope;
  if (old.required !== now.required) {
    const fact = now.required ? 'body-became-required' : 'body-became-optional';
    const site = under(now.site, 'required');
    found.change({ fact, flow, subject: nameOf(head), base: old.site, head: site }, head.key);
  }
  const subject = 'The request body';
  compareContent(scope, old, now, { flow, use: scope.reversed ? 'response' : 'request', subject });
}
