import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Scratch } from '../../ports/index.js';

const MEMORY = '/dev/shm';

/** Temporary folders of this machine. What still stands when the process ends is removed then. */
export function nodeScratch(): Scratch {
  const open = new Set<string>();
  const removeAll = (): void => open.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  return {
    open(neededBytes) {
      const folder = mkdtempSync(
        path.join(memoryFits(neededBytes) ? MEMORY : tmpdir(), `eos-gates-${process.pid}-`),
      );
      if (open.size === 0) process.on('exit', removeAll);
      open.add(folder);
      return {
        path: folder,
        remove() {
          rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
          open.delete(folder);
          if (open.size === 0) process.off('exit', removeAll);
        },
      };
    },
  };
}

/** Memory is 4 times cheaper for trees of small files, if programs may be started from it and it holds them twice over. */
function memoryFits(neededBytes: number): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, at]) => at === MEMORY);
    if (mount === undefined || mount[2] !== 'tmpfs' || (mount[3] ?? '').split(',').includes('noexec'))
      return false;
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > 2 * neededBytes;
  } catch {
    return false;
  }
}
