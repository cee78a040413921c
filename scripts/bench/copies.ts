import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LEFT_OUT = new Set(['.git', 'node_modules']);

/** Lays copies of a repository side by side below `to`, by hard links where the disk allows it. Links are left out. */
export function copyTimes(repository: string, to: string, times: number): void {
  const files = [...filesBelow(repository)];
  for (let copy = 1; copy <= times; copy++) {
    const folders = new Set<string>();
    for (const file of files) {
      const target = path.join(to, `copy${copy}`, file);
      const folder = path.dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      place(path.join(repository, file), target);
    }
  }
}

function* filesBelow(root: string): Iterable<string> {
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) folders.push(inside);
      else if (entry.isFile()) yield inside;
    }
  }
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
