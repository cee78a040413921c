import { readPositionedJson } from '../../../src/core/json/index.js';
import type { Side } from '../../../src/core/finding/index.js';
import type { Positioned } from '../../../src/core/yaml/index.js';
import { readPositioned } from '../../../src/core/yaml/index.js';
import type { Json, Place, Source } from '../../../src/schema/index.js';
import {
  Library,
  SchemaFault,
  dialectOf,
  isObject,
  metaSchema,
  placeOf,
  splitPointer,
} from '../../../src/schema/index.js';
import type { InvalidVersion, VersionPlace } from './contract-model.js';
import type { VersionFile } from './facts.js';
import { holdsItself } from './holds-itself.js';

/** A version that was read. */
export interface Version {
  file: string;
  side: Side;
  /** Every file of it, by its path. */
  files: ReadonlyMap<string, Positioned>;
  library: Library;
  root: Place;
}

const YAML = /\.ya?ml$/i;

/** Reads a version, or says what is wrong with it and where. */
export function readVersion(
  contract: string,
  { file, text, unreadable, others = [] }: VersionFile,
  side: Side,
): Version | InvalidVersion {
  if (unreadable !== undefined) return unreadableVersion(contract, file, side, unreadable);
  const files = new Map<string, Positioned>();
  for (const one of [{ file, text }, ...others]) {
    const data = YAML.test(one.file) ? readPositioned(one.text) : readPositionedJson(one.text);
    files.set(one.file, data);
    const [fault] = data.faults;
    if (fault === undefined && YAML.test(one.file) && holdsItself(data.value)) {
      return unreadableVersion(contract, one.file, side, 'a value contains itself through an alias');
    }
    if (fault === undefined) continue;
    const { line, column, what } = fault;
    return { contract, what, place: { file: one.file, line, column, side, pointer: '' } };
  }
  const library = new Library(metaSchema);
  for (const { file: other } of others) library.add(sourceOf(other, files));
  const source = sourceOf(file, files);
  const root = placeOf(library, { resource: library.add(source), pointer: '', value: source.value });
  return { file, side, files, library, root };
}

/** A version without a text. */
export function unreadableVersion(contract: string, file: string, side: Side, what: string): InvalidVersion {
  return { contract, what, place: { file, line: 1, column: 1, side, pointer: '' } };
}

function sourceOf(file: string, files: ReadonlyMap<string, Positioned>): Source {
  return { address: file, value: (files.get(file)?.value ?? null) as Json, dialect: '2020-12' };
}

/** The place of a JSON pointer in a file of a version; where the file is none of its own, the beginning of the version. */
export function placeIn({ file, side, files }: Version, pointer: string, document = file): VersionPlace {
  const data = files.get(document);
  if (data === undefined) return { file, line: 1, column: 1, side, pointer: '' };
  return { file: document, ...data.atKey(splitPointer(pointer)), side, pointer };
}

/** A fault of a version's schema at its place. @throws whatever else is given */
export function asInvalid(contract: string, version: Version, error: unknown): InvalidVersion {
  if (!(error instanceof SchemaFault)) throw error;
  return { contract, what: error.message, place: placeIn(version, error.pointer, error.document) };
}

/** What is said of a version whose `$schema` names a dialect nobody here knows: it is read as the newest one. */
export function unknownDialect(contract: string, version: Version): InvalidVersion | undefined {
  const { value } = version.root;
  const named = isObject(value) ? value['$schema'] : undefined;
  if (typeof named !== 'string' || dialectOf(named) !== undefined) return undefined;
  const what = `the dialect "${named}" is not known; it was read as 2020-12, which may not be what it means`;
  return { contract, what, place: placeIn(version, '/$schema') };
}
