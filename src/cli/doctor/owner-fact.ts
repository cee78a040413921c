import { CODEOWNERS_PLACES, findCodeowners } from '../../codeowners/index.js';
import type { Tree } from '../../core/tree/index.js';
import { plural } from '../../shell/decide.js';
import type { Fact } from './fact.js';

/** Whether there is a CODEOWNERS file that GitHub can use. */
export function ownerFact(tree: Tree): Fact {
  const topic = 'owners';
  const found = findCodeowners(tree);
  if (found.kind === 'absent')
    return {
      topic,
      state: 'absent',
      found: 'no CODEOWNERS',
      advice: `${CODEOWNERS_PLACES[0]} says who has to look at a change; module-shape asks for it.`,
    };
  if (found.kind === 'unusable')
    return {
      topic,
      state: 'missing',
      found: `${found.file}: ${found.why}`,
      advice: 'Repair the file: until then nobody owns anything.',
    };
  const { file, rules, faults } = found.codeowners;
  const [fault] = faults;
  return fault === undefined
    ? { topic, state: 'good', found: `${file}, ${plural(rules.length, 'line')}` }
    : {
        topic,
        state: 'missing',
        found: `${file}:${fault.line}:${fault.column}: ${fault.what}`,
        advice: faults.length === 1 ? 'GitHub skips the line.' : `GitHub skips ${faults.length} lines.`,
      };
}
