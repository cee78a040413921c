import type { Node } from '../normal/index.js';

/** Names that a schema declares for the object it describes, in any of its branches. */
export interface Declared {
  names: ReadonlySet<string>;
  patterns: ReadonlySet<string>;
  /** `additionalProperties` with a schema that says something: every name is declared. */
  any: boolean;
}

const known = new WeakMap<Node, Declared>();

/**
 * Names declared by `properties`, `patternProperties`, `required`, or a schema for further members; `allOf`, `anyOf`, `oneOf`, `if` and references
 * are looked through, `not` is not.
 */
export function declaredBy(node: Node): Declared {
  const before = known.get(node);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const patterns = new Set<string>();
  let any = false;
  const seen = new Set<Node>([node]);
  const todo = [node];
  const visit = (...nodes: readonly (Node | undefined)[]): void => {
    for (const one of nodes) {
      if (one === undefined || seen.has(one)) continue;
      seen.add(one);
      todo.push(one);
    }
  };
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    switch (one.kind) {
      case 'property':
      case 'required':
        names.add(one.name);
        break;
      case 'patternProperty':
        patterns.add(one.source);
        break;
      case 'additional':
        any ||= one.node.kind !== 'false';
        break;
      case 'and':
      case 'or':
      case 'xor':
        visit(...one.parts);
        break;
      case 'if':
        visit(one.test, one.yes, one.no);
        break;
      case 'dependent':
        visit(one.node);
        break;
      case 'rec':
        visit(one.target.node);
        break;
      default:
        break;
    }
  }
  const declared = { names, patterns, any };
  known.set(node, declared);
  return declared;
}
