import type { Options, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import type { Json } from '../json/index.js';
import type { Dialect, Library, Place, Wishes } from '../read/index.js';
import { SchemaFault, joinPointer, splitPointer } from '../read/index.js';
import { formatForm } from '../subset/index.js';
import type { Extract } from './extract.js';
import { extract } from './extract.js';
import { objectedPart, objectionWords } from './objection-words.js';
import { safePattern } from './safe-pattern.js';

/** What a validator has against a value. */
export interface Objection {
  /** Where in the value, as a JSON pointer; of a member too many, to the member. */
  instance: string;
  keyword: string;
  /** The document and the place in it that the objection comes from. */
  document: string;
  pointer: string;
  /** In words that fit after the name of the part. */
  message: string;
}

/** How formats are checked: not at all, or by the narrower or wider of their two forms. */
export type FormatCheck = 'off' | 'inner' | 'outer';

/**
 * An independent judge: AJV, on a copy of the schema that stands alone. It shares with our own reading only where references lead
 * and how regular patterns are run.
 */
export class Validator {
  private readonly validate: ValidateFunction;
  private readonly source: Extract;
  private telling: ValidateFunction | undefined;

  /** @param names of all members of the values it will be asked about @throws SchemaFault when the schema is none for AJV */
  constructor(
    library: Library,
    place: Place,
    private readonly formats: FormatCheck,
    names: ReadonlySet<string>,
    wishes: Wishes = {},
  ) {
    this.source = extract(library, place, names, wishes);
    try {
      this.validate = compile(this.source, formats, false);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new SchemaFault(`the schema is not valid: ${why}`, place.resource.source.address, place.pointer);
    }
  }

  /** Whether the value is valid; undefined when the validator gave up. */
  accepts(value: Json): boolean | undefined {
    return ask(this.validate, value);
  }

  /** What is wrong with the value, most telling first; empty when nothing is. */
  objections(value: Json): Objection[] {
    this.telling ??= compile(this.source, this.formats, true);
    if (ask(this.telling, value) !== false) return [];
    const errors = this.telling.errors ?? [];
    return [
      ...errors.filter(({ keyword }) => !WRAPPERS.has(keyword)),
      ...errors.filter(({ keyword }) => WRAPPERS.has(keyword)),
    ].map((error) => ({
      instance: objectedPart(error),
      keyword: error.keyword,
      message: objectionWords(error),
      ...this.origin(error.schemaPath),
    }));
  }

  private origin(schemaPath: string): { document: string; pointer: string } {
    const steps = splitPointer(decodeURIComponent(schemaPath.replace(/^#/, '')));
    const start = steps.lastIndexOf('$defs');
    const place = this.source.origins[start < 0 ? 0 : Number(steps[start + 1])] ?? this.source.origins[0];
    const rest = steps.slice(start + 2).filter((step) => step !== '$ref');
    return {
      document: place?.resource.source.address ?? '',
      pointer: joinPointer(place?.pointer ?? '', ...(start < 0 ? [] : rest)),
    };
  }
}

function ask(validate: ValidateFunction, value: Json): boolean | undefined {
  try {
    return validate(value) === true;
  } catch {
    // A pattern that cannot be trusted, a value too deep for its stack, or one of its own faults with `unevaluated…`.
    return undefined;
  }
}

/** Keywords that only pass on what is wrong below. */
const WRAPPERS = new Set(['anyOf', 'oneOf', 'if', 'allOf', '$ref', 'propertyNames']);

type Judge = Pick<Ajv, 'compile' | 'addFormat' | 'removeSchema'>;

const judges = new Map<string, Judge>();

/** @param all whether to go on after the first objection */
function compile({ schema, dialect }: Extract, formats: FormatCheck, all: boolean): ValidateFunction {
  const key = `${dialect} ${formats} ${all}`;
  const judge = judges.get(key) ?? instance(dialect, formats, all);
  judges.set(key, judge);
  try {
    return judge.compile(schema);
  } finally {
    // It would keep every schema it has seen.
    judge.removeSchema(schema);
  }
}

function instance(dialect: Dialect, formats: FormatCheck, all: boolean): Judge {
  const options: Options = {
    strict: false,
    logger: false,
    allErrors: all,
    messages: true,
    ownProperties: true,
    validateSchema: false,
    meta: false,
    validateFormats: formats !== 'off',
    code: {
      // Optimising costs more than what these few checks would save.
      optimize: false,
      regExp: Object.assign((source: string) => safePattern(source), { code: 'safePattern' }) as never,
    },
  };
  const judge = make(dialect, options);
  if (formats !== 'off') {
    for (const name of FORMAT_NAMES) {
      const form = formatForm(name)?.[formats];
      if (form !== undefined) judge.addFormat(name, (text: string) => safePattern(form).test(text));
    }
  }
  return judge;
}

const FORMAT_NAMES = ['date', 'time', 'date-time', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid'];

function make(dialect: Dialect, options: Options): Judge {
  switch (dialect) {
    case 'draft-04':
    case 'openapi-3.0':
      return new AjvDraft04.default(options);
    case 'draft-06':
    case 'draft-07':
      return new Ajv(options);
    case '2019-09':
      return new Ajv2019(options);
    case '2020-12':
    case 'openapi-3.1':
      return new Ajv2020(options);
  }
}
