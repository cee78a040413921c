import { channels } from './channels.js';

/** Words by which tools say that there was nothing to look at, whatever their exit code. */
const IDLE: readonly RegExp[] = [
  /No tests found, exiting with code \d/, // jest
  /No test files found(?:, exiting with code \d)?/, // vitest; mocha
  /Error: No tests found/, // playwright
  /No tests found in \S+/, // ava
  /Couldn’t find any files to test/, // ava
  /No tests found!/, // bun
  /^Could not find '[^']{1,500}'/, // node --test
  /No tasks were (?:executed|run)\b/, // turbo; nx
  /^ *Tasks: +0 successful, 0 total/, // turbo
  /No projects matched the filters/, // pnpm
  /Finished in \S+ on 0 files/, // oxlint
  /Checked 0 files/, // biome
];

/** The tool's own words that it had nothing to look at, or undefined. */
export function idleWords(text: string): string | undefined {
  for (const line of channels(text).flatMap((one) => one.split('\n'))) {
    for (const pattern of IDLE) {
      const words = pattern.exec(line)?.[0];
      if (words !== undefined) return words.trim();
    }
  }
  return undefined;
}
