import { pointerNames } from '../../../../src/document/index.js';
import type { SchemaChange } from './schema/index.js';

/** Where named schemas stand, in each version of OpenAPI. */
const COMPONENTS = [['components', 'schemas'], ['definitions']];

/** How a place in a schema is called in sentences: `Order.lines[].price`, or `total` of the answer it stands in. */
export function subjectOf({ node, difference, reach }: SchemaChange): string {
  const names = pointerNames(node.head.pointer);
  const property = difference.property === undefined ? [] : ['properties', difference.property];
  for (const start of COMPONENTS) {
    if (!start.every((name, at) => names[at] === name)) continue;
    const [component = '', ...steps] = names.slice(start.length);
    return `\`${component}${dotted([...steps, ...property])}\``;
  }
  const surface = reach.ways[0]?.surface;
  const top = surface?.head;
  const inline =
    top?.document === node.head.document && node.head.pointer.startsWith(top.pointer)
      ? pointerNames(top.pointer).length - 1
      : names.findLastIndex((name) => name === 'schema' || name === 'itemSchema');
  const rest = dotted([...names.slice(inline + 1), ...property]).replace(/^\./, '');
  const whole = surface === undefined ? 'The message' : surface.subject;
  return rest === '' ? whole : `\`${rest}\` of ${lower(whole)}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Keywords that are followed by the name of a member or its index. */
const FOLLOWED: Readonly<Record<string, (name: string) => string>> = {
  properties: (name) => `.${name}`,
  patternProperties: (source) => `.<${source}>`,
  allOf: () => '',
  anyOf: () => '',
  oneOf: () => '',
  prefixItems: (index) => `[${index}]`,
};

/** Deeper places are named by their end. */
const MAX_DOTTED = 200;

function dotted(steps: readonly string[]): string {
  let text = '';
  for (let at = 0; at < steps.length; at++) {
    const keyword = steps[at] as string;
    const followed = FOLLOWED[keyword];
    if (followed) text += followed(steps[++at] ?? '');
    else if (keyword === 'items') text += '[]';
    else if (keyword === 'additionalProperties') text += '.*';
  }
  return text.length <= MAX_DOTTED ? text : `…${text.slice(-MAX_DOTTED)}`;
}
