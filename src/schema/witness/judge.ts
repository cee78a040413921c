import type { Options, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import { formatForm } from '../subset/index.js';
import type { Dialect } from '../read/index.js';
import { FORMAT_NAMES, checkedFormat } from './checked-format.js';
import type { Extract } from './extract.js';
import { safePattern } from './safe-pattern.js';

type Judge = Pick<Ajv, 'compile' | 'addFormat' | 'addSchema' | 'getSchema' | 'removeSchema'>;

/** Schemas one validator is given before a fresh one takes over: it keeps them all. */
const MAX_KEPT = 3000;

/**
 * AJV for one dialect. It is given the definitions of extracts one by one, under names that are equal for what is equal: what two
 * questions, or both versions of a contract, have in common is compiled once.
 */
export class SharedJudge {
  private judge: Judge | undefined;
  private readonly names = new Map<string, string>();

  constructor(private readonly dialect: Dialect) {}

  /** Undefined for schemas that refer to themselves in a circle. @throws Error when AJV cannot take the schema */
  validate({ definitions }: Extract): ValidateFunction | undefined {
    if (this.names.size > MAX_KEPT) this.forget();
    const judge = (this.judge ??= makeJudge(this.dialect, { uriResolver: RESOLVER, inlineRefs: false }));
    const order = innermostFirst(definitions);
    if (order === undefined) return undefined;
    const named: string[] = [];
    for (const number of order) {
      const { schema, links } = definitions[number] as Extract['definitions'][number];
      const text = JSON.stringify(schema, (_name, value: object) => {
        const to = links.get(value as never);
        return to === undefined ? value : { $ref: named[to] };
      });
      named[number] = this.names.get(text) ?? this.add(judge, text);
    }
    try {
      return judge.getSchema(named[0] as string) as ValidateFunction;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private add(judge: Judge, text: string): string {
    const name = `s${this.names.size}`;
    this.names.set(text, name);
    judge.addSchema(JSON.parse(text) as object, name);
    return name;
  }

  private forget(): void {
    this.judge = undefined;
    this.names.clear();
  }
}

/** Numbers of definitions, each after those it refers to; undefined where there is a circle. */
function innermostFirst(definitions: Extract['definitions']): number[] | undefined {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const path: { number: number; rest: number[] }[] = [];
  const enter = (number: number): void => {
    state.set(number, 'open');
    path.push({ number, rest: [...new Set(definitions[number]?.links.values())] });
  };
  enter(0);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      path.pop();
      state.set(top.number, 'done');
      order.push(top.number);
    } else if (state.get(next) === 'open') return undefined;
    else if (!state.has(next)) enter(next);
  }
  return order;
}

/** Names of ours are no addresses, and lead where they say. */
const RESOLVER: NonNullable<Options['uriResolver']> = {
  parse: (uri) => ({ path: uri }),
  resolve: (_base, path) => path,
  serialize: ({ path = '' }) => path,
};

const alone = new Map<Dialect, Judge>();

/** Compiles an extract by itself, to go on after the first objection: what it objects to can be found in the extract again. */
export function compileAlone({ dialect, definitions }: Extract): ValidateFunction {
  const judge = alone.get(dialect) ?? makeJudge(dialect, { allErrors: true });
  alone.set(dialect, judge);
  const schema = { $ref: '#/$defs/0', $defs: { ...definitions.map((one) => one.schema) } };
  try {
    return judge.compile(schema);
  } finally {
    // It would keep every schema it has seen.
    judge.removeSchema(schema);
  }
}

function makeJudge(dialect: Dialect, more: Options): Judge {
  const options: Options = {
    strict: false,
    logger: false,
    ownProperties: true,
    validateSchema: false,
    meta: false,
    // Loops are less to compile than a check for each.
    loopEnum: 2,
    loopRequired: 2,
    validateFormats: true,
    code: {
      // Optimising costs more than what these few checks would save.
      optimize: false,
      regExp: Object.assign((source: string) => safePattern(source), { code: 'safePattern' }) as never,
    },
    ...more,
  };
  const judge = make(dialect, options);
  for (const name of FORMAT_NAMES) {
    for (const check of ['inner', 'outer'] as const) {
      const [own, form] = [checkedFormat(name, check), formatForm(name)?.[check]];
      if (own !== undefined && form !== undefined)
        judge.addFormat(own, (text: string) => safePattern(form).test(text));
    }
  }
  return judge;
}

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
