import { readDocument } from '../../../src/document/index.js';
import { isRecord } from '../../../src/openapi/index.js';
import type { VersionFile } from './facts.js';
import { looksLikeHttpApi, readApiVersion } from './http/index.js';

/** The version a description states of itself, in `info.version`; a schema states none. */
export function statedVersion(file: VersionFile): string | undefined {
  if (looksLikeHttpApi(file.text)) return readApiVersion(file.file, file, 'head').side?.api.version;
  const { value } = readDocument(file.file, file.text);
  const info = isRecord(value) ? value['info'] : undefined;
  const version = isRecord(info) ? info['version'] : undefined;
  return typeof version === 'string' ? version : undefined;
}
