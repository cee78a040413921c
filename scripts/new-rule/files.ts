import { Problem } from '../../src/core/problem/index.js';
import { didYouMean } from '../../src/core/suggest/index.js';
import { EXAMPLES } from './examples.js';

/** Words in lower case joined by single hyphens: what a file, a rule id and a key of eos.yaml can all be. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Reads `<gate>/<name>` from the command line.
 * @param gates the gates there are
 * @throws Problem for anything but one argument of that form, and for an unknown gate
 */
export function checkName(args: readonly string[], gates: readonly string[]): { gate: string; name: string } {
  const [wanted = '', ...more] = args;
  const [gate = '', name = '', ...deeper] = wanted.split('/');
  if (wanted === '' || more.length > 0 || deeper.length > 0) {
    throw new Problem('one rule is wanted, as <gate>/<name>', 'Usage: npm run new:rule -- <gate>/<name>');
  }
  if (!gates.includes(gate)) {
    throw new Problem(`there is no gate "${gate}"${didYouMean(gate, gates)}`, `Gates: ${gates.join(', ')}`);
  }
  if (!NAME.test(name)) {
    throw new Problem(
      `"${name}" is no name for a rule`,
      'Use words in lower case joined by hyphens that name what is wrong: expired-waiver, package-cycle.',
    );
  }
  return { gate, name };
}

/** Code and page of a new rule by path. @throws Problem when the gate has no example to begin with */
export function newRuleFiles(gate: string, name: string): Map<string, string> {
  const example = EXAMPLES[gate];
  if (example === undefined) {
    throw new Problem(
      `${gate} has no example to begin a rule with`,
      'Add one to scripts/new-rule/examples.ts.',
    );
  }
  const { model, code, page } = example(name);
  const folder = `actions/${gate}/rules`;
  return new Map([
    [`${folder}/${name}.ts`, codeFile(model, code)],
    [`${folder}/${name}.md`, pageFile(gate, name, page)],
  ]);
}

function codeFile({ type, from }: { type: string; from: string }, code: string): string {
  return `import type { Check } from '../../../src/core/rule/index.js';
import type { ${type} } from '${from}';

export const check: Check<${type}, unknown> = ${code};
`;
}

function pageFile(
  gate: string,
  name: string,
  { checks, bad, expectAt, good }: { checks: string; bad: string; expectAt: string; good: string },
): string {
  return `---
clauses: [GAT-15]
severity: error
confidence: certain
---

# ${gate}/${name}

An example: say here in one sentence what is forbidden.

## What it checks

${checks}

## Why it matters

Say in one paragraph what goes wrong when nobody sees to it. It is shown with every finding.

## Fix it

Say in one paragraph what to do. It is shown with every finding that brings no advice of its own.

## Options

None.

## Cases

### Bad: the example is there

${bad}

\`\`\`yaml expect
- rule: ${name}
  at: ${expectAt}
\`\`\`

### Good: nothing of the kind

${good}
`;
}
