import type {
  ContentModel,
  Dialect,
  FlowVerdict,
  FormatPolicy,
  Json,
  JsonObject,
} from '../../../src/schema/index.js';
import {
  DIALECTS,
  Library,
  SchemaFault,
  Session,
  isObject,
  metaSchema,
  placeOf,
} from '../../../src/schema/index.js';
import type { Direction } from './contract-model.js';
import { answerHttp } from './http/index.js';

/** One line of a batch's answer; its form is part of the outside contract. */
interface Answer {
  id: Json;
  verdict: 'compatible' | 'breaking' | 'unknown';
  proof?: 'proven' | 'witness' | 'rule';
  witness?: Json;
  witnessSide?: 'old' | 'new';
  findings: { ruleId: string; severity: 'error' | 'warning'; pointer: string }[];
  reason?: string;
  error?: string;
}

/** A question that is not in order, in plain words. */
class BadQuestion extends Error {}

const DIRECTIONS: Readonly<Record<string, readonly Direction[]>> = {
  backward: ['backward'],
  forward: ['forward'],
  full: ['backward', 'forward'],
};
const FORMATS: readonly FormatPolicy[] = ['unsure', 'assert', 'ignore'];
const CONTENT_MODELS: readonly ContentModel[] = ['strict', 'declared-only', 'tolerant-reader'];

/**
 * Answers one line of a batch (JSON Lines) with one line. Whatever is wrong with the question is said in the answer; nothing is
 * thrown.
 * @param number of the line, from 1 on
 */
export function answerLine(line: string, number: number): string {
  let id: Json = null;
  try {
    const question = parse(line);
    id = question['id'] ?? null;
    return JSON.stringify(answer(question, id));
  } catch (error) {
    const what = error instanceof BadQuestion ? error.message : inSchema(error);
    const broken: Answer = { id, verdict: 'unknown', findings: [], error: `line ${number}: ${what}` };
    return JSON.stringify(broken);
  }
}

function inSchema(error: unknown): string {
  if (error instanceof SchemaFault) return `${error.document}${error.pointer}: ${error.message}`;
  return `it could not be compared (${error instanceof Error ? error.message : String(error)})`;
}

function parse(line: string): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    throw new BadQuestion('this is no JSON');
  }
  if (!isObject(value)) throw new BadQuestion('a question must be an object');
  return value;
}

function answer(question: JsonObject, id: Json): Answer {
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = question[name] ?? otherwise;
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new BadQuestion(`"${name}" must be ${allowed.join(' or ')}`);
    return found;
  };
  const kind = oneOf('kind', ['json-schema', 'openapi'], 'json-schema');
  const dialect = oneOf('dialect', DIALECTS, '2020-12');
  const direction = oneOf('direction', ['backward', 'forward', 'full'], 'backward');
  const contentModel = oneOf('contentModel', CONTENT_MODELS, 'declared-only');
  const format = oneOf('format', FORMATS, 'unsure');
  if (kind === 'openapi') {
    const answered = answerHttp(given(question, 'old'), given(question, 'new'), { contentModel, format });
    if ('fault' in answered) throw new BadQuestion(answered.fault);
    return { id, ...answered };
  }
  const sides = { old: sideOf(question, 'old', dialect), new: sideOf(question, 'new', dialect) };
  const session = new Session({ contentModel, format });
  const verdicts = (DIRECTIONS[direction] ?? []).map((one) => {
    const [writer, reader] = one === 'backward' ? [sides.old, sides.new] : [sides.new, sides.old];
    const flow = { writer, from: writer.place, reader, to: reader.place };
    return { direction: one, verdict: session.decide(flow) };
  });
  return join(id, verdicts);
}

function given(question: JsonObject, name: 'old' | 'new'): Json {
  const value = question[name];
  if (value === undefined) throw new BadQuestion(`"${name}" is missing`);
  return value;
}

function sideOf(question: JsonObject, name: 'old' | 'new', otherwise: Dialect) {
  const value = given(question, name);
  // What the question says of the dialect stands; only without it does the schema's own word count.
  const own = isObject(value) && question['dialect'] !== undefined ? withoutDialect(value) : value;
  const library = new Library(metaSchema);
  const resource = library.add({ address: name, value: own, dialect: otherwise });
  return { name, library, place: placeOf(library, { resource, pointer: '', value: own }) };
}

function withoutDialect({ $schema: _named, ...rest }: JsonObject): JsonObject {
  return rest;
}

interface Directed {
  direction: Direction;
  verdict: FlowVerdict;
}

function join(id: Json, verdicts: readonly Directed[]): Answer {
  const findings = verdicts.flatMap(({ direction, verdict }): Answer['findings'] => {
    if (verdict.kind === 'proven') return [];
    if (verdict.kind === 'unknown') {
      return [{ ruleId: 'contract-diff/undecided-change', severity: 'warning', pointer: '' }];
    }
    const rule = direction === 'backward' ? 'value-no-longer-accepted' : 'value-newly-produced';
    const pointer = verdict.objections[0]?.pointer ?? '';
    return [{ ruleId: `contract-diff/${rule}`, severity: 'error', pointer }];
  });
  for (const { direction, verdict } of verdicts) {
    if (verdict.kind !== 'witness') continue;
    const witnessSide = direction === 'backward' ? 'old' : 'new';
    return { id, verdict: 'breaking', proof: 'witness', witness: verdict.value, witnessSide, findings };
  }
  for (const { verdict } of verdicts) {
    if (verdict.kind === 'unknown') return { id, verdict: 'unknown', findings, reason: verdict.why };
  }
  return { id, verdict: 'compatible', proof: 'proven', findings };
}
