import type { Event, ScalarEvent } from 'js-yaml';
import {
  CORE_SCHEMA,
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  constructFromEvents,
  parseEvents,
} from 'js-yaml';
import type { DataDocument, DocumentFault } from './document.js';
import { Lines, placesOf } from './lines.js';
import { unfoldingFault } from './unfolded.js';
import { Wanted } from './wanted.js';
import { writtenAt } from './written.js';

/** Deeper nesting than any contract has. */
const MAX_DEPTH = 400;

/** Aliases in one file; nodes are shared, not copied, so this bounds work and not memory. */
const MAX_ALIASES = 10_000;

/** Reads YAML 1.2 (core schema): no merge keys, no dates, no code. One document a file. */
export function readYamlDocument(path: string, source: string): DataDocument {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const broken = (fault: DocumentFault): DataDocument => ({
    path,
    value: undefined,
    faults: [fault],
    locate: () => new Map(),
  });
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: MAX_ALIASES,
    });
    if (documents.length === 0) return broken({ line: 1, column: 1, why: 'the file is empty' });
    if (documents.length > 1)
      return broken({ line: 1, column: 1, why: 'several YAML documents in one file' });
    const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
    const why = alias && unfoldingFault(documents[0]);
    if (why !== undefined) return broken({ ...new Lines(text).place(alias?.anchorStart ?? 0), why });
    return {
      path,
      value: documents[0],
      faults: [],
      locate: (pointers) => placesOf(text, locate(text, events, pointers)),
      written: (pointer) => writtenAt(text, locate(text, events, [pointer]).get(pointer)),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    return broken({ line: line + 1, column: column + 1, why: `invalid YAML: ${error.reason}` });
  }
}

const NAME = /^[A-Za-z/$_][\w/$.{}:-]*$/;
const WORD = /^(?:true|false|null)$/i;

/** The name a scalar gives as a key, as the constructed value has it: `0x10` is 16, `"a\\tb"` holds a tab. */
function keyOf(source: string, event: ScalarEvent): string {
  const raw = source.slice(event.valueStart, event.valueEnd);
  if (event.fast && NAME.test(raw) && !WORD.test(raw)) return raw;
  const document = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
  return String(
    constructFromEvents([document, event, { type: EVENT_ID.POP }], { source, schema: CORE_SCHEMA })[0],
  );
}

function startOf({ style, valueStart }: ScalarEvent): number {
  const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return quoted ? valueStart - 1 : valueStart;
}

/** An open mapping or sequence while events are walked over. */
interface Open {
  wanted: Wanted;
  /** Mapping: whether the next node is a key. Sequence: undefined. */
  expectsKey?: boolean;
  /** Sequence: items so far. */
  count: number;
  /** Mapping: what is wanted below the key that was just read. */
  below?: Wanted | undefined;
}

function locate(text: string, events: readonly Event[], pointers: Iterable<string>): Map<string, number> {
  const root = Wanted.of(pointers);
  const open: Open[] = [];
  /** What is wanted at the node that begins at `start`; undefined for a key and where nothing is. */
  const enter = (start: number, key: () => string | undefined): Wanted | undefined => {
    const parent = open.at(-1);
    if (!parent) {
      root.offset ??= start;
      return root;
    }
    if (parent.expectsKey === undefined) {
      const below = parent.wanted.at(String(parent.count++));
      if (below) below.offset ??= start;
      return below;
    }
    parent.expectsKey = !parent.expectsKey;
    if (parent.expectsKey) return parent.below;
    const name = key();
    parent.below = name === undefined ? undefined : parent.wanted.at(name);
    if (parent.below) parent.below.offset ??= start;
    return undefined;
  };
  const nothing = (): undefined => undefined;
  /** Open containers in which nothing is wanted, the outermost of them included. */
  let passing = 0;
  for (const event of events) {
    if (passing > 0) {
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) passing++;
      else if (event.type === EVENT_ID.POP) passing--;
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const wanted = enter(event.start, nothing);
      if (wanted === undefined || wanted.isLeaf) passing = 1;
      else if (event.type === EVENT_ID.SEQUENCE) open.push({ wanted, count: 0 });
      else open.push({ wanted, expectsKey: true, count: 0 });
    } else if (event.type === EVENT_ID.SCALAR) enter(startOf(event), () => keyOf(text, event));
    else if (event.type === EVENT_ID.ALIAS) enter(event.anchorStart, nothing);
    else if (event.type === EVENT_ID.POP) open.pop();
  }
  return root.offsets();
}
