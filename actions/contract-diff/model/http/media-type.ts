/** A media type with its parameters (RFC 9110, 8.3.1). */
interface MediaType {
  type: string;
  subtype: string;
  /** Structured syntax suffix (RFC 6839): `json` of `application/problem+json`. */
  suffix: string | undefined;
  parameters: ReadonlyMap<string, string>;
}

/** Whether everything that is of the type `narrow` is of the type `wide` as well: `*`, a suffix, or fewer parameters. */
export function isGeneralisation(narrow: string, wide: string): boolean {
  const [from, to] = [parse(narrow), parse(wide)];
  for (const [name, value] of to.parameters) if (from.parameters.get(name) !== value) return false;
  if (to.type === '*' && to.subtype === '*') return true;
  if (from.type !== to.type) return false;
  return to.subtype === '*' || from.subtype === to.subtype || from.suffix === to.subtype;
}

function parse(text: string): MediaType {
  const [essence = '', ...rest] = text.toLowerCase().split(';');
  const [type = '', subtype = ''] = essence.trim().split('/');
  const parameters = rest.flatMap((part): [string, string][] => {
    const [name = '', value = ''] = part.split('=', 2);
    return name.trim() === '' ? [] : [[name.trim(), value.trim().replace(/^"(.*)"$/, '$1')]];
  });
  const plus = subtype.lastIndexOf('+');
  return {
    type,
    subtype,
    suffix: plus === -1 ? undefined : subtype.slice(plus + 1),
    parameters: new Map(parameters),
  };
}
