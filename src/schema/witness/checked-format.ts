import { formatForm } from '../subset/index.js';

/** How formats are checked: not at all, or by the narrower or wider of their two forms. */
export type FormatCheck = 'off' | 'inner' | 'outer';

/** Formats that are known, and so checked. */
export const FORMAT_NAMES: readonly string[] = [
  'date',
  'time',
  'date-time',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uuid',
];

/** The name a format has for a validator that knows both of its forms; undefined where it is not checked. */
export function checkedFormat(name: unknown, check: FormatCheck): string | undefined {
  if (check === 'off' || typeof name !== 'string' || !FORMAT_NAMES.includes(name)) return undefined;
  return formatForm(name)?.[check] === undefined ? undefined : `${check} ${name}`;
}

/** A sentence of the validator with the names of formats as they are written in schemas. */
export function plainFormats(message: string): string {
  return message.replace(/"(?:inner|outer) /, '"');
}
