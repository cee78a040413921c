import type { DataDocument } from '../../../../src/document/index.js';
import { readDocument } from '../../../../src/document/index.js';
import type { Library } from '../../../../src/openapi/index.js';
import { readHttpApi } from '../../../../src/openapi/index.js';
import type { InvalidVersion } from '../contract-model.js';
import type { VersionFile } from '../facts.js';
import type { ApiSide } from './compare-http.js';
import { textFaults } from './compare-http.js';

const MARK = /(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]/m;

/** How far into a file the mark is looked for: it may come after the paths, and does in descriptions that were sorted by name. */
export function looksLikeHttpApi(text: string): boolean {
  return MARK.test(text);
}

/** Reads one version of an HTTP API with the files it refers to; `side` is missing where there is nothing to compare. */
export function readApiVersion(
  contract: string,
  version: VersionFile,
  side: 'base' | 'head',
): { side?: ApiSide; invalid: InvalidVersion[] } {
  return readVersionAs(
    contract,
    version,
    side,
    readHttpApi,
    'it is no OpenAPI description of version 2.0 to 3.2',
  );
}

/** A version of an API of some kind; `side` is missing where there is nothing to compare. */
export interface ReadVersion<Api> {
  side?: { api: Api; documents: Library };
  invalid: InvalidVersion[];
}

/**
 * Reads one version of a description with the files it refers to.
 * @param otherwise what is wrong with a document that the reader makes nothing of
 */
export function readVersionAs<Api>(
  contract: string,
  { file, text, others = [] }: VersionFile,
  side: 'base' | 'head',
  reader: (document: DataDocument, documents: Library) => Api | undefined,
  otherwise: string,
): ReadVersion<Api> {
  const texts = new Map(others.map((one) => [one.file, one.text]));
  const known = new Map<string, DataDocument>();
  const invalid: InvalidVersion[] = [];
  const read = (path: string, content: string): DataDocument => {
    const document = readDocument(path, content);
    known.set(path, document);
    invalid.push(...textFaults(contract, document, side));
    return document;
  };
  const document = read(file, text);
  const documents: Library = (path) => {
    const found = known.get(path);
    if (found) return found;
    const content = texts.get(path);
    return content === undefined
      ? { why: `there is no file ${path} to be read with it` }
      : read(path, content);
  };
  const api = document.value === undefined ? undefined : reader(document, documents);
  if (api) return { side: { api, documents }, invalid };
  if (invalid.length === 0) {
    const place = { file, line: 1, column: 1, side, pointer: '' };
    invalid.push({ contract, what: otherwise, place });
  }
  return { invalid };
}
