/** A format as two regular languages: what surely has it, and outside of what nothing has it. */
export interface FormatForm {
  inner: string;
  outer: string;
}

const same = (form: string): FormatForm => ({ inner: form, outer: form });
const DATE_INNER = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])';
const DATE_OUTER = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const TIME_INNER = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ';
const TIME_OUTER = '[0-2]\\d:[0-5]\\d:[0-6]\\d(?:\\.\\d+)?(?:[zZ]|[+-][0-2]\\d(?::?[0-5]\\d)?)?';
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** Formats of JSON Schema (2020-12 validation, 7.3) and OpenAPI, as far as they are written down as a regular language. */
const FORMS: Readonly<Record<string, FormatForm>> = {
  date: { inner: `^${DATE_INNER}$`, outer: `^${DATE_OUTER}$` },
  time: { inner: `^${TIME_INNER}$`, outer: `^${TIME_OUTER}$` },
  'date-time': { inner: `^${DATE_INNER}T${TIME_INNER}$`, outer: `^${DATE_OUTER}[tT\\s]${TIME_OUTER}$` },
  email: { inner: '^[a-z]{1,20}@[a-z]{1,20}\\.com$', outer: '^.+@.+$' },
  hostname: { inner: '^[a-z]{1,20}\\.com$', outer: '^[A-Za-z0-9._-]+$' },
  ipv4: same(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`),
  ipv6: { inner: '^(?:[1-9a-f][0-9a-f]{3}:){7}[1-9a-f][0-9a-f]{3}$', outer: '^[0-9A-Fa-f:.]+(?:%.+)?$' },
  uri: { inner: '^https://[a-z]{1,20}\\.com/[a-z]{0,20}$', outer: '^[A-Za-z][A-Za-z0-9+.-]*:.*$' },
  uuid: {
    inner: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$',
    outer:
      '^(?:[uU][rR][nN]:[uU][uU][iI][dD]:)?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  },
};

/** The form of a format; undefined for one that is not written down here. */
export function formatForm(name: string): FormatForm | undefined {
  return Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
}
