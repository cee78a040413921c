import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import type { Json } from '../json/index.js';
import type { Source } from '../read/index.js';
import { dialectOf } from '../read/index.js';

/** The schemas that schemas are written in, which contracts may refer to; undefined for any other address. */
export function metaSchema(uri: string): Source | undefined {
  const [, year] = /^https?:\/\/json-schema\.org\/draft(?:\/(2019-09|2020-12)|-0[467])\//.exec(uri) ?? [];
  const dialect = dialectOf(uri) ?? (year === '2019-09' || year === '2020-12' ? year : undefined);
  if (dialect === undefined) return undefined;
  const holder =
    dialect === '2020-12'
      ? new Ajv2020()
      : dialect === '2019-09'
        ? new Ajv2019()
        : dialect === 'draft-04'
          ? new AjvDraft04.default()
          : new Ajv();
  const value = (holder.getSchema(uri) ?? holder.getSchema(`${uri}#`))?.schema as Json | undefined;
  return value === undefined ? undefined : { address: uri, value, dialect };
}
