import { Problem } from '../../core/problem/index.js';
import type { FileChange } from '../../core/repair/index.js';
import type { Files } from '../../ports/index.js';

const BOM = '\uFEFF';

/**
 * Writes changed files, each whole or not at all. All are read again first; when one cannot be written, those before it are put
 * back.
 * @throws Problem when a file is no longer what the plan was made from; FileError when one cannot be written
 */
export function writeChanges(files: Files, changes: readonly FileChange[]): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = changes.map((change) => {
    const now = decoder.decode(files.read(change.path));
    const mark = now.startsWith(BOM) ? BOM : '';
    if (now !== mark + change.before)
      throw new Problem(
        'was changed while the fix was being worked out; nothing was written',
        'Run fix again.',
        { file: change.path },
      );
    return { path: change.path, before: now, after: mark + change.after };
  });
  const done: typeof texts = [];
  try {
    for (const text of texts) {
      files.write(text.path, text.after);
      done.push(text);
    }
  } catch (error) {
    for (const { path, before } of done) files.write(path, before);
    throw error;
  }
}
