import type { Parameter, SchemaSite } from '../../../../src/openapi/index.js';

/** What says how a value is written. */
interface Written {
  style: string;
  explode: boolean;
  schema?: SchemaSite;
  content?: Parameter['content'];
}

/** How a value is written: by style and explode, or as a document of a media type. */
export function formOf({ style, explode, content }: Written): string {
  const [type] = content?.keys() ?? [];
  return type === undefined ? `${style}, ${explode ? '' : 'not '}exploded` : `a document (${type})`;
}

/**
 * Style and explode make no difference to single values, except for label and matrix, and explode makes none to a list that is
 * written simply (OpenAPI, "Style Examples").
 */
export function isStructured(...written: Written[]): boolean {
  return written.some(({ schema, style, content }) => {
    if (style === 'label' || style === 'matrix' || schema === undefined) return true;
    const value = schema.value as Readonly<Record<string, unknown>>;
    const type = value['type'];
    const single = ['string', 'number', 'integer', 'boolean', ...(style === 'simple' ? ['array'] : [])];
    return (content?.size ?? 0) > 0 || !(typeof type === 'string' && single.includes(type));
  });
}
