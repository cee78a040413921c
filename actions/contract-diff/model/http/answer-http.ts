import type { DataDocument } from '../../../../src/document/index.js';
import { readHttpApi } from '../../../../src/openapi/index.js';
import type { Json, Policy } from '../../../../src/schema/index.js';
import { compareHttp } from './compare-http.js';
import { familyOf } from './families.js';
import type { HttpChange } from './http-change.js';

/** What two descriptions that came as values have in store for clients. */
export interface HttpAnswer {
  verdict: 'compatible' | 'breaking' | 'unknown';
  proof: 'proven' | 'witness' | 'rule';
  witness?: Json;
  witnessSide?: 'old' | 'new';
  findings: { ruleId: string; severity: 'error' | 'warning'; pointer: string }[];
  reason?: string;
}

/** The first words of a fault, where one of the two is no description that can be read. */
export interface HttpFault {
  fault: string;
}

/** Compares two descriptions of an HTTP API that are given as values. Whatever breaks anybody makes the pair breaking. */
export function answerHttp(old: Json, now: Json, policy: Partial<Policy>): HttpAnswer | HttpFault {
  const sides = [];
  for (const [path, value] of [
    ['old', old],
    ['new', now],
  ] as const) {
    const document: DataDocument = { path, value, faults: [], locate: () => new Map() };
    const documents = () => ({ why: 'a batch has no other files' });
    const api = readHttpApi(document, documents);
    if (api === undefined) return { fault: `"${path}" is no OpenAPI description of version 2.0 to 3.2` };
    const [fault] = api.faults;
    if (fault !== undefined) return { fault: `${path}${fault.site.pointer}: ${fault.why}` };
    sides.push({ api, documents });
  }
  const [base, head] = sides;
  if (base === undefined || head === undefined) return { fault: 'two descriptions are needed' };
  const rules = { today: '0001-01-01', noticeDays: { beta: 0, stable: 0 }, externalRefs: [] };
  const { changes, invalid } = compareHttp('', base, head, rules, policy);
  const [fault] = invalid;
  if (fault !== undefined) return { fault: `${fault.place.file}${fault.place.pointer}: ${fault.what}` };
  return answerOf(changes);
}

function answerOf(changes: readonly HttpChange[]): HttpAnswer {
  const told = changes.filter(({ level }) => level !== 'info');
  const findings = told.map((change) => ({
    ruleId: `contract-diff/${change.open === undefined ? familyOf(change) : 'undecided-change'}`,
    severity: change.level === 'error' ? ('error' as const) : ('warning' as const),
    pointer: change.place.pointer,
  }));
  const errors = told.filter(({ level }) => level === 'error');
  const shown = errors.find(({ witness }) => witness !== undefined);
  if (shown?.witness !== undefined) {
    const witnessSide = shown.flow === 'told' ? 'new' : 'old';
    return { verdict: 'breaking', proof: 'witness', witness: shown.witness, witnessSide, findings };
  }
  if (errors.length > 0) return { verdict: 'breaking', proof: 'rule', findings };
  const open = told.find((change) => change.open !== undefined)?.open;
  if (open !== undefined) return { verdict: 'unknown', proof: 'rule', findings, reason: open };
  return { verdict: 'compatible', proof: 'proven', findings };
}
