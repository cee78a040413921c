import type { DataDocument } from './document.js';
import { readJsonDocument } from './read-json.js';
import { readYamlDocument } from './read-yaml.js';

/** Reads a file as JSON or YAML: by its ending, else by its first character. Never throws. */
export function readDocument(path: string, text: string): DataDocument {
  const json = /\.json[c5]?$/i.test(path) || (!/\.ya?ml$/i.test(path) && /^[\s\uFEFF]*[{[]/.test(text));
  return json ? readJsonDocument(path, text) : readYamlDocument(path, text);
}
