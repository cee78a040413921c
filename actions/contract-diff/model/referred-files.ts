import type { FileText } from '../../../src/core/tree/index.js';

/** More files than this belong to no contract that is read here. */
const MAX_FILES = 200;
const REFERENCE = /["']?\$ref["']?\s*:\s*["']?([^\s#"',}]+)/g;

/**
 * Files a contract refers to by relative paths, and those they refer to. What cannot be read is left out, and the reference then
 * leads nowhere.
 * @param within folder, with its slash, that references may not leave: a contract must not be able to make us open any other file.
 * The contract's own where files were named; the whole repository where its tree is read
 * @param addresses files by the absolute address they give themselves (`$id`)
 */
export function filesReferredTo(
  file: string,
  text: string,
  open: (file: string) => FileText,
  within: string = file.slice(0, file.lastIndexOf('/') + 1),
  addresses: ReadonlyMap<string, string> = new Map(),
): { file: string; text: string }[] {
  const found = new Map<string, string>();
  const todo = [{ file, text }];
  for (let one = todo.pop(); one !== undefined && found.size < MAX_FILES; one = todo.pop()) {
    for (const [, reference = ''] of one.text.matchAll(REFERENCE)) {
      const path = addresses.get(reference) ?? below(within, one.file, reference);
      if (path === undefined || path === file || found.has(path)) continue;
      const content = open(path);
      if (!content.ok) continue;
      found.set(path, content.text);
      todo.push({ file: path, text: content.text });
    }
  }
  return [...found].map(([path, content]) => ({ file: path, text: content }));
}

/** The path of a relative reference, inside of the folder; undefined for any other. */
function below(folder: string, from: string, reference: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference) || reference.startsWith('/')) return undefined;
  const steps = from.slice(folder.length).split('/').slice(0, -1);
  for (const step of reference.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return folder + steps.join('/');
}
