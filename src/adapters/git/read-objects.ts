import type { RunGit } from './run-git.js';

/** Contents above this are left out. */
export const MAX_OBJECT_BYTES = 64 * 1024 * 1024;

/** How much one git process hands over: bounds the memory held twice while its answer is joined. */
const BATCH_BYTES = 64 * 1024 * 1024;

/**
 * Reads blobs by id: one process for the sizes, then as a rule one for the contents.
 * @returns contents by id; what git does not have, what is no blob and what is too large is left out
 */
export function readObjects(run: RunGit, ids: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id));
  if (wanted.length === 0) return contents;
  for (const batch of batches(run, wanted)) {
    const { stdout } = run(['cat-file', '--batch'], { input: lines(batch) });
    readBatch(stdout, contents);
  }
  return contents;
}

function* batches(run: RunGit, ids: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  const { stdout } = run(['cat-file', '--batch-check'], { input: lines(ids) });
  for (const line of stdout.toString('latin1').split('\n')) {
    const [id = '', type, length] = line.split(' ');
    const size = Number(length);
    if (type !== 'blob' || !(size <= MAX_OBJECT_BYTES)) continue;
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(id);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** `<id> blob <size>\n<bytes>\n`, or `<id> missing\n`. */
function readBatch(output: Buffer, into: Map<string, Uint8Array>): void {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end === -1) return;
    const [id = '', type, length] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const size = Number(length);
    into.set(id, output.subarray(at, at + size));
    at += size + 1;
  }
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}
