import type { SchemaLanguage, TypedSchema } from '../../../../src/asyncapi/index.js';
import type { Site } from '../../../../src/openapi/index.js';
import { isRecord } from '../../../../src/openapi/index.js';
import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';
import type { JsonTypedSchema } from './collected.js';
import type { Scope } from './scope.js';

/** Two versions of a schema; `near` is where one would stand that is not there. */
interface Pair {
  subject: string;
  base: TypedSchema | undefined;
  head: TypedSchema | undefined;
  near: { base: Site; head: Site };
}

/** Compares two schemas if both are read here; where that is not so, it says that nobody can tell. */
export function compareTyped(scope: Scope, { subject, base, head, near }: Pair): void {
  if (!base && !head) return;
  // Without a schema everything is allowed.
  const old = base ?? { language: languageBeside(head), site: { ...near.base, value: true } };
  const now = head ?? { language: languageBeside(base), site: { ...near.head, value: true } };
  if (isJson(old) && isJson(now)) {
    scope.found.surface(scope.flow, subject, old, now, scope.operation);
    return;
  }
  const [before, after] = [nameOf(old.language), nameOf(now.language)];
  if (before === after && canonical(old.site.value as Json) === canonical(now.site.value as Json)) {
    const files = filesOf(old.site.value);
    const { base: texts, head: textsNow } = scope.texts;
    const missing = files.find((file) => textOfFile(texts, file) === '');
    // The same words, about something that nobody has seen.
    if (missing !== undefined)
      scope.unread.set(subject, `it is written in ${after}, and "${missing}" cannot be read`);
    if (files.every((file) => textOfFile(texts, file) === textOfFile(textsNow, file))) return;
  }
  const foreign = isJson(old) ? after : before;
  scope.found.structure.change(
    {
      fact: before === after ? 'foreign-schema-changed' : 'schema-language-changed',
      flow: scope.flow,
      subject,
      before,
      after,
      base: old.site,
      head: now.site,
      judgement: { kind: 'open', why: `schemas in ${foreign} are not compared here` },
    },
    scope.operation,
  );
}

function languageBeside(other: TypedSchema | undefined): SchemaLanguage {
  return other && isJson(other) ? other.language : { kind: 'json-schema', dialect: 'draft-07' };
}

export function isJson(schema: TypedSchema): schema is JsonTypedSchema {
  return schema.language.kind === 'json-schema';
}

function nameOf(language: SchemaLanguage): string {
  return language.kind === 'foreign' ? language.name : 'JSON Schema';
}

/** Files that are referred to, without the steps that lead to them. Nothing is resolved: what is meant is not understood here. */
function filesOf(value: unknown): string[] {
  const files: string[] = [];
  const todo = [value];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (Array.isArray(at)) todo.push(...(at as unknown[]));
    if (!isRecord(at)) continue;
    todo.push(...Object.values(at));
    const reference = at['$ref'];
    const [file = ''] = typeof reference === 'string' ? reference.split('#') : [];
    if (file !== '') files.push(file.replace(/^(?:\.{0,2}\/)+/, ''));
  }
  return files;
}

/** The text of a file; empty where it could not be read. */
function textOfFile(texts: ReadonlyMap<string, string>, file: string): string {
  const named = [...texts].filter(([path]) => path === file || path.endsWith(`/${file}`));
  return named.map(([, text]) => text).join('\n');
}
