import type { Json, JsonObject } from '../json/index.js';
import { canonical, fromNumber, isMultiple, typeOf } from '../json/index.js';
import type { Node, NodeOf } from '../normal/index.js';
import { matches } from '../pattern/index.js';
import { formatForm } from './formats.js';
import type { FormatPolicy } from './policy.js';

/** True, false, or undefined: not decidable here. */
export type Truth = boolean | undefined;

const MAX_DEPTH = 200;

/** Whether a value is in a node's set. */
export function evaluate(node: Node, value: Json, format: FormatPolicy, depth = 0): Truth {
  if (depth > MAX_DEPTH) return undefined;
  if ((node.applies & typeOf(value)) === 0) return true;
  const inside = (inner: Node, part: Json = value): Truth => evaluate(inner, part, format, depth + 1);
  switch (node.kind) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'and':
      return all(node.parts.map((part) => inside(part)));
    case 'or':
      return some(node.parts.map((part) => inside(part)));
    case 'xor':
      return one(node.parts.map((part) => inside(part)));
    case 'not':
      return negate(inside(node.node));
    case 'if': {
      const test = inside(node.test);
      if (test !== undefined) return inside(test ? node.yes : node.no);
      const both = [inside(node.yes), inside(node.no)];
      return both[0] === both[1] ? both[0] : undefined;
    }
    case 'rec':
      return node.target.node === undefined ? undefined : inside(node.target.node);
    case 'types':
      return (node.mask & typeOf(value)) !== 0;
    case 'enum':
      return node.values.has(canonical(value));
    case 'opaque':
      return undefined;
    default:
      break;
  }
  if (typeof value === 'number') return evaluateNumber(node, value);
  if (typeof value === 'string') return evaluateText(node, value, format);
  if (Array.isArray(value)) return evaluateArray(node, value as readonly Json[], inside);
  return evaluateObject(node, value as JsonObject, inside);
}

function evaluateNumber(node: Node, value: number): Truth {
  switch (node.kind) {
    case 'minimum':
      return node.exclusive ? value > node.value : value >= node.value;
    case 'maximum':
      return node.exclusive ? value < node.value : value <= node.value;
    case 'multipleOf':
      return isMultiple(fromNumber(value), fromNumber(node.value));
    default:
      return undefined;
  }
}

function evaluateText(node: Node, value: string, format: FormatPolicy): Truth {
  switch (node.kind) {
    case 'minLength':
      return [...value].length >= node.count;
    case 'maxLength':
      return [...value].length <= node.count;
    case 'pattern':
      return matches(node.source, value);
    case 'format':
      return hasFormat(node.name, value, format);
    default:
      return undefined;
  }
}

function hasFormat(name: string, value: string, policy: FormatPolicy): Truth {
  if (policy === 'ignore') return true;
  const form = formatForm(name);
  if (policy === 'unsure' || form === undefined) return undefined;
  if (matches(form.inner, value) === true) return true;
  return matches(form.outer, value) === false ? false : undefined;
}

type Inside = (node: Node, part: Json) => Truth;

function evaluateArray(node: Node, items: readonly Json[], inside: Inside): Truth {
  switch (node.kind) {
    case 'minItems':
      return items.length >= node.count;
    case 'maxItems':
      return items.length <= node.count;
    case 'unique':
      return new Set(items.map(canonical)).size === items.length;
    case 'item':
      return node.index >= items.length || inside(node.node, items[node.index] as Json);
    case 'rest':
      return all(items.slice(node.from).map((item) => inside(node.node, item)));
    case 'atLeast':
    case 'atMost': {
      const truths = items.map((item) => inside(node.node, item));
      const sure = truths.filter((truth) => truth === true).length;
      const possible = truths.filter((truth) => truth !== false).length;
      if (node.kind === 'atLeast') return sure >= node.count || (possible >= node.count ? undefined : false);
      return possible <= node.count || (sure <= node.count ? undefined : false);
    }
    default:
      return undefined;
  }
}

function evaluateObject(node: Node, value: JsonObject, inside: Inside): Truth {
  const names = Object.keys(value);
  const has = (name: string): boolean => Object.hasOwn(value, name);
  switch (node.kind) {
    case 'property':
      return !has(node.name) || inside(node.node, value[node.name] as Json);
    case 'required':
      return has(node.name);
    case 'minProperties':
      return names.length >= node.count;
    case 'maxProperties':
      return names.length <= node.count;
    case 'names':
      return all(names.map((name) => inside(node.node, name)));
    case 'dependent':
      return !has(node.name) || inside(node.node, value);
    case 'patternProperty':
      return all(
        names.map((name) =>
          implies(matches(node.source, name), () => inside(node.node, value[name] as Json)),
        ),
      );
    case 'additional':
      return all(
        names.map((name) => implies(isAdditional(node, name), () => inside(node.node, value[name] as Json))),
      );
    default:
      return undefined;
  }
}

/** Whether a member is one that `properties` and `patternProperties` beside it have not named. */
export function isAdditional({ names, patterns }: NodeOf<'additional'>, name: string): Truth {
  if (names.has(name)) return false;
  return negate(some(patterns.map((source) => matches(source, name))));
}

function implies(condition: Truth, then: () => Truth): Truth {
  if (condition === false) return true;
  const result = then();
  return condition === true || result === true ? result : undefined;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function all(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
}

function some(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
}

function one(truths: readonly Truth[]): Truth {
  const sure = truths.filter((truth) => truth === true).length;
  if (sure > 1) return false;
  return truths.includes(undefined) ? undefined : sure === 1;
}
