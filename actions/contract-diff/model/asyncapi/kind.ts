import { asyncApiVersion } from '../../../../src/asyncapi/index.js';
import { readDocument } from '../../../../src/document/index.js';
import type { VersionFile } from '../facts.js';

const MARK = /(?:^|[{,\s])["']?asyncapi["']?\s*:\s*["']?[23]/m;

/** Whether a text speaks of AsyncAPI as a description of it does. Others may do so as well, in an example. */
export function looksLikeEventApi(text: string): boolean {
  return MARK.test(text);
}

/** Whether a file is an AsyncAPI description. */
export function isEventApi({ file, text }: VersionFile): boolean {
  return looksLikeEventApi(text) && asyncApiVersion(readDocument(file, text).value) !== undefined;
}
