import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/generate/rooms.js';

/** Every file of this repository that is or would be committed, sorted; examples and generated output included. */
export function ownFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return [...new Set(listed)].filter((file) => file !== '' && existsSync(path.join(ROOT, file))).toSorted();
}

/** Text of one of them. */
export function readOwn(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
