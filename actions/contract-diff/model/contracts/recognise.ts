import type { FileText, Tree } from '../../../../src/core/tree/index.js';
import type { Settings } from '../../settings.js';
import { isEventApi } from '../asyncapi/index.js';
import type { Facts } from '../facts.js';
import { looksLikeHttpApi } from '../http/index.js';
import { MAX_CONTRACT_BYTES } from '../size.js';
import type { Before } from './before.js';
import type { Contract, ContractKind, FoundBy } from './contract.js';
import type { ContractLayout } from './layout.js';
import { layoutOf } from './layout.js';
import { isConfigured, termsOf } from './terms.js';

const DATA = /\.(?:ya?ml|json)$/i;

/** Files that hold data and are no contracts, however large they are. */
const LOCK = /(?:^|\/)(?:package-lock|npm-shrinkwrap|pnpm-lock|composer-lock)\.(?:json|ya?ml)$/;

/** Names descriptions of APIs have; others are known by what they say. */
const API_NAME = /(?:^|\/)(?:[^/]*[-._])?(?:openapi|swagger|asyncapi)(?:[-._][^/]*)?\.(?:ya?ml|json)$/i;

const SCHEMA_NAME = /(?:^|[^a-z])schema\.(?:json|ya?ml)$/i;
const SCHEMA_FOLDER = /(?:^|\/)(?:contracts|schemas|events)\//;

/** Schemas that tests try something with promise nothing. */
const SAMPLES = /(?:^|\/)(?:__\w+__|tests?|testdata|test-data|[\w.-]*fixtures?|mocks?|vendor|dist|build)\//i;

/** `$schema` of JSON Schema itself; a settings file names the schema it follows in the same way. */
const META = /["']?\$schema["']?\s*:\s*["']?https?:\/\/json-schema\.org\//;
const META_AT_ROOT = /^["']?\$schema["']?\s*:\s*["']?https?:\/\/json-schema\.org\//m;

/**
 * What a file is as a contract; undefined for any other file.
 * @param changed a file that did not change is only looked into when its path says what it may be
 */
export function recognise(
  file: string,
  read: () => FileText,
  { changed, settings }: { changed: boolean; settings: Settings },
): Contract | undefined {
  if (!DATA.test(file) || LOCK.test(file)) return undefined;
  const configured = isConfigured(file, settings);
  const named = API_NAME.test(file) || SCHEMA_NAME.test(file) || SCHEMA_FOLDER.test(file);
  if (!configured && !named && !changed) return undefined;
  const layout = layoutOf(file);
  const made = (kind: ContractKind, foundBy: FoundBy): Contract => ({
    file,
    layout,
    kind,
    foundBy: configured ? 'settings' : layout.folder === undefined ? foundBy : 'folder',
  });
  const content = read();
  const versioned = layout.version !== undefined && (layout.folder !== undefined || SCHEMA_NAME.test(file));
  if (!content.ok) return configured || versioned ? made(kindOf(file, layout, settings), 'name') : undefined;
  const foundBy = API_NAME.test(file) ? 'name' : 'content';
  // Where a text speaks of both, it is one of them, and the other stands in an example.
  if (isEventApi({ file, text: content.text })) return made('messages', foundBy);
  if (looksLikeHttpApi(content.text)) return made('http', foundBy);
  const kind = kindOf(file, layout, settings);
  if (configured) return made(kind, 'settings');
  if (SAMPLES.test(file)) return undefined;
  if (versioned) return made(kind, 'name');
  return named && isSchema(file, content.text) ? made(kind, 'content') : undefined;
}

/** The contracts of a repository; also a file that was one before the change and does not say so any more. */
export function contractFiles(tree: Tree, before: Before | undefined, settings: Settings): Contract[] {
  return tree.paths.flatMap((file) => {
    const changed = before?.isChanged(file) ?? false;
    const now = recognise(file, () => tree.read(file, MAX_CONTRACT_BYTES), { changed, settings });
    if (now !== undefined) return [now];
    if (before === undefined || !changed || before.pathOf(file) !== file) return [];
    const read = () => before.tree.read(file, MAX_CONTRACT_BYTES);
    return recognise(file, read, { changed, settings }) ?? [];
  });
}

/** Whether a text says of itself that it is a JSON Schema. One that cannot be read is taken at its word. */
function isSchema(file: string, text: string): boolean {
  if (!META.test(text)) return false;
  if (!/\.json$/i.test(file)) return META_AT_ROOT.test(text);
  try {
    const { $schema } = Object(JSON.parse(text)) as { $schema?: unknown };
    return typeof $schema === 'string' && META.test(`$schema:${$schema}`);
  } catch {
    return true;
  }
}

/** Events have names such as `user.created`, or stand in a folder of events. */
function kindOf(file: string, layout: ContractLayout, settings: Settings): ContractKind {
  const { use } = termsOf(file, layout, settings);
  if (use !== undefined) return use === 'configuration' ? 'configuration' : 'event';
  return /[^./]\.[^./]/.test(layout.name) || /(?:^|\/)events?\//.test(file) ? 'event' : 'configuration';
}

/** Whether contracts of a kind are wanted; without a word all are. */
export function isAsked(kind: ContractKind, asked: Facts['asked']): boolean {
  const written = {
    http: 'openapi',
    messages: 'asyncapi',
    event: 'json-schema',
    configuration: 'json-schema',
  }[kind];
  return asked.kind === undefined || asked.kind === written;
}
