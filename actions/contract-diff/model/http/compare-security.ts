import type {
  HttpApi,
  OAuthFlow,
  Operation,
  Requirement,
  SecurityScheme,
  Site,
} from '../../../../src/openapi/index.js';
import { isRecord } from '../../../../src/openapi/index.js';
import type { Findings } from './change.js';
import { nameOf } from './name-of.js';
import { under } from './near.js';
import { pair } from './pair.js';
import type { Scope } from './compare-operation.js';

/** Compares who is let in. Alternatives are matched by the schemes they need; what differs in scopes only is told as scopes. */
export function compareRequirements({ base, head, found, reversed }: Scope): void {
  // How the API makes itself known to its clients is not said by the requirements of its own operations.
  if (reversed) return;
  const subject =
    statesOwn(head) || statesOwn(base) ? nameOf(head) : 'An operation without requirements of its own';
  const common = { flow: 'asked', subject, base: placeOf(base), head: placeOf(head) } as const;
  const [wasOpen, isOpen] = [isAnonymous(base.security), isAnonymous(head.security)];
  if (wasOpen && !isOpen) found.change({ ...common, fact: 'access-refused-to-anonymous' }, head.key);
  if (!wasOpen && isOpen) found.change({ ...common, fact: 'access-granted-to-anonymous' }, head.key);
  pair(bySchemes(base.security), bySchemes(head.security), {
    removed: (old) => {
      if (isOpen) return;
      const before = namesOf(old);
      found.change({ ...common, fact: 'security-alternative-removed', before, base: old.site }, head.key);
    },
    added: (now) => {
      if (wasOpen) return;
      const after = namesOf(now);
      found.change({ ...common, fact: 'security-alternative-added', after, head: now.site }, head.key);
    },
    both: (old, now) => compareScopes(old, now, found, head.key, subject),
  });
}

function statesOwn({ site }: Operation): boolean {
  return isRecord(site.value) && site.value['security'] !== undefined;
}

/** Where the requirements in force for an operation stand: what the whole API demands is one place for all. */
function placeOf(operation: Operation): Site {
  const { site } = operation;
  return under(statesOwn(operation) ? site : { ...site, pointer: '' }, 'security');
}

function compareScopes(
  old: Requirement,
  now: Requirement,
  found: Findings,
  operation: string,
  subject: string,
): void {
  const common = { flow: 'asked', subject, base: old.site, head: now.site } as const;
  for (const [scheme, scopes] of now.schemes) {
    const before = old.schemes.get(scheme) ?? [];
    for (const scope of scopes)
      if (!before.includes(scope))
        found.change({ ...common, fact: 'security-scope-added', after: scope }, operation);
    for (const scope of before)
      if (!scopes.includes(scope))
        found.change({ ...common, fact: 'security-scope-removed', before: scope }, operation);
  }
}

/** No requirement, or one that is empty, lets everybody in (OpenAPI, "Security Requirement Object"). */
function isAnonymous(security: readonly Requirement[]): boolean {
  return security.length === 0 || security.some(({ schemes }) => schemes.size === 0);
}

function bySchemes(security: readonly Requirement[]): Map<string, Requirement> {
  return new Map(security.filter(({ schemes }) => schemes.size > 0).map((one) => [namesOf(one), one]));
}

function namesOf({ schemes }: Requirement): string {
  return [...schemes.keys()].toSorted().join(' with ');
}

/** Compares the schemes themselves. */
export function compareSchemes(base: HttpApi, head: HttpApi, found: Findings): void {
  const called = ({ name }: SecurityScheme) => `The security scheme \`${name}\``;
  pair(base.securitySchemes, head.securitySchemes, {
    removed: (old) =>
      found.change({
        fact: 'scheme-removed',
        flow: 'asked',
        subject: called(old),
        base: old.site,
        head: head.site,
      }),
    added: (now) =>
      found.change({ fact: 'scheme-added', flow: 'asked', subject: called(now), head: now.site }),
    both: (old, now) => compareScheme(old, now, called(now), found),
  });
}

function compareScheme(old: SecurityScheme, now: SecurityScheme, subject: string, found: Findings): void {
  const common = { flow: 'asked', subject, base: old.site, head: now.site } as const;
  const [before, after] = [workingOf(old), workingOf(now)];
  if (before !== after) return found.change({ ...common, fact: 'scheme-replaced', before, after });
  if (old.bearerFormat !== now.bearerFormat) {
    const words = { before: old.bearerFormat ?? 'none', after: now.bearerFormat ?? 'none' };
    found.change({ ...common, fact: 'scheme-bearer-format-changed', ...words });
  }
  compareAddress(old.openIdConnectUrl, now.openIdConnectUrl, common, found);
  pair(old.flows, now.flows, {
    removed: (flow, name) =>
      found.change({ ...common, fact: 'scheme-flow-removed', before: name, base: flow.site }),
    added: (flow, name) =>
      found.change({ ...common, fact: 'scheme-flow-added', after: name, head: flow.site }),
    both: (oldFlow, newFlow) => compareFlow(oldFlow, newFlow, subject, found),
  });
}

function compareFlow(old: OAuthFlow, now: OAuthFlow, subject: string, found: Findings): void {
  const common = { flow: 'asked', subject, base: old.site, head: now.site } as const;
  for (const name of new Set([...Object.keys(old.urls), ...Object.keys(now.urls)]))
    compareAddress(old.urls[name], now.urls[name], common, found);
  pair(old.scopes, now.scopes, {
    removed: (_text, name) => found.change({ ...common, fact: 'scheme-scope-removed', before: name }),
    added: (_text, name) => found.change({ ...common, fact: 'scheme-scope-added', after: name }),
    both: (before, after) => {
      if (before !== after) found.change({ ...common, fact: 'scheme-scope-described', before, after });
    },
  });
}

function compareAddress(
  before: string | undefined,
  after: string | undefined,
  common: Omit<Parameters<Findings['change']>[0], 'fact'>,
  found: Findings,
): void {
  if (before === after) return;
  found.change({
    ...common,
    fact: 'scheme-address-changed',
    before: before ?? 'none',
    after: after ?? 'none',
  });
}

/** What a client has to do for a scheme. */
function workingOf({ type, in: place, parameter, scheme }: SecurityScheme): string {
  return [type, place, parameter, scheme].filter((word) => word !== undefined).join(' ');
}
