import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Json } from '../json/index.js';
import type { Dialect, Library, Place } from '../read/index.js';
import { SchemaFault, joinPointer, splitPointer } from '../read/index.js';
import { plainFormats } from './checked-format.js';
import type { Extract, Purpose } from './extract.js';
import { extract } from './extract.js';
import { SharedJudge, compileAlone } from './judge.js';
import { objectedPart, objectionWords } from './objection-words.js';

/** What a validator has against a value. */
export interface Complaint {
  /** Where in the value, as a JSON pointer; of a member too many, to the member. */
  instance: string;
  keyword: string;
  /** In words that fit after the name of the part. */
  message: string;
}

/** The same, with where it comes from. */
export interface Objection extends Complaint {
  /** The document and the place in it that the objection comes from. */
  document: string;
  pointer: string;
}

/**
 * An independent judge: AJV, on a copy of the schema that stands alone. It shares with our own reading only where references lead
 * and how regular patterns are run.
 */
export class Validator {
  private readonly validate: ValidateFunction;
  private readonly source: Extract;

  /** @throws SchemaFault when the schema is none for AJV */
  constructor(library: Library, place: Place, purpose: Purpose) {
    this.source = extract(library, place, purpose);
    try {
      this.validate = judgeOf(this.source).validate(this.source) ?? compileAlone(this.source);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new SchemaFault(`the schema is not valid: ${why}`, place.resource.source.address, place.pointer);
    }
  }

  /** Whether the value is valid; undefined when the validator gave up. */
  accepts(value: Json): boolean | undefined {
    return ask(this.validate, value);
  }

  /** The first that is wrong with the value, and what follows from it, most telling first; empty when nothing is. */
  complaints(value: Json): Complaint[] {
    return errorsOf(this.validate, value).map(complaint);
  }

  /** All that is wrong with the value, with the places in the documents. It takes a validator of its own. */
  objections(value: Json): Objection[] {
    const errors = errorsOf(compileAlone(this.source), value);
    return errors.map((error) => ({ ...complaint(error), ...this.origin(error.schemaPath) }));
  }

  private origin(schemaPath: string): { document: string; pointer: string } {
    const steps = splitPointer(decodeURIComponent(schemaPath.replace(/^#/, '')));
    const start = steps.lastIndexOf('$defs');
    const { definitions } = this.source;
    const place = (definitions[start < 0 ? 0 : Number(steps[start + 1])] ?? definitions[0])?.origin;
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

function errorsOf(validate: ValidateFunction, value: Json): ErrorObject[] {
  if (ask(validate, value) !== false) return [];
  const errors = validate.errors ?? [];
  return [
    ...errors.filter(({ keyword }) => !WRAPPERS.has(keyword)),
    ...errors.filter(({ keyword }) => WRAPPERS.has(keyword)),
  ];
}

function complaint(error: ErrorObject): Complaint {
  const { keyword } = error;
  return { instance: objectedPart(error), keyword, message: plainFormats(objectionWords(error)) };
}

const judges = new Map<Dialect, SharedJudge>();

function judgeOf({ dialect }: Extract): SharedJudge {
  const known = judges.get(dialect) ?? new SharedJudge(dialect);
  judges.set(dialect, known);
  return known;
}
