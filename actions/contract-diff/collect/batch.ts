import { Problem } from '../../../src/core/problem/index.js';
import { EXIT } from '../../../src/core/verdict/index.js';
import type { AloneContext } from '../../../src/shell/door.js';
import { answerLine } from '../model/index.js';

/** `--batch FILE|-`: answers line by line as the questions come in. @returns undefined without the option */
export async function batch({ platform, args, out }: AloneContext): Promise<number | undefined> {
  const file = args['batch'];
  if (typeof file !== 'string') return undefined;
  if (((args['positionals'] ?? []) as readonly string[]).length > 0) {
    throw new Problem('--batch takes its schemas from the lines', 'Leave OLD and NEW out.');
  }
  let number = 0;
  for await (const line of platform.linesOf(file)) {
    number++;
    if (line.trim() !== '') out(`${answerLine(line, number)}\n`);
  }
  return number === 0 ? EXIT.nothing : EXIT.passed;
}
