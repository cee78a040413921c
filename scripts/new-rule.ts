import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../src/core/problem/index.js';
import { ROOT, gateNames } from './generate/rooms.js';
import { checkName, newRuleFiles } from './new-rule/files.js';

/**
 * `npm run new:rule -- <gate>/<name>`: writes the two files of a rule. They are a working example, so that the first step is to
 * change something that runs. Nothing else is touched; `npm run generate` joins the rule to the program.
 */
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  try {
    const { gate, name } = checkName(args, gateNames());
    const files = newRuleFiles(gate, name);
    for (const file of files.keys()) {
      if (existsSync(path.join(ROOT, file))) {
        throw new Problem(`${file} is there already`, 'Choose another name, or edit that rule.');
      }
    }
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
      writeFileSync(path.join(ROOT, file), text);
      process.stderr.write(`written: ${file}\n`);
    }
    process.stderr.write(
      `Next: say in the page what is wrong and show it in its cases, change the code until they pass, then\n` +
        `  npm run generate\n  npm test -- build/test/pages\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`new:rule: ${error.line}\n  → ${error.remedy}\n`);
    return 2;
  }
}
