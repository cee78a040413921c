import { z } from 'zod';
import type { Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import type { Tree } from '../../src/core/tree/index.js';
import type { AnyDoor } from '../../src/shell/door.js';
import { door } from '../../src/shell/door.js';

/** A gate for tests of the shell: every line of a .txt file that holds the word is a finding keyed by the line's text. */
const settings = z.strictObject({ word: z.string().default('bad') });

const gate: Gate<Tree, z.infer<typeof settings>> = {
  id: 'words',
  summary: 'No bad words.',
  settings,
  rules: [{ page: page('bad-word'), check: () => [] }],
  applies: (tree) => ({
    applies: tree.paths.length > 0,
    because: tree.paths.length > 0 ? 'there are files' : 'there are no files',
  }),
  evaluate(tree, { word }, { levels }) {
    const texts = tree.paths.filter((path) => path.endsWith('.txt'));
    const rule = {
      page: page('bad-word'),
      check: function* () {
        for (const file of texts) {
          const content = tree.read(file);
          for (const [index, line] of (content.ok ? content.text : '').split('\n').entries()) {
            if (line.includes(word))
              yield { what: `"${line}"`, key: line, location: { file, line: index + 1, column: 1 } };
          }
        }
      },
    };
    return {
      findings: runRules([rule], tree, {}, levels),
      inspected: { files: texts.length },
      notInspected: texts.filter((path) => !tree.read(path).ok).map((what) => ({ what, why: 'unreadable' })),
    };
  },
};

function page(name: string) {
  return {
    id: `words/${name}`,
    clauses: ['ARC-2'],
    severity: 'error' as const,
    confidence: 'certain' as const,
    summary: 'A bad word.',
    why: 'Bad words hurt.',
    fix: 'Choose another.',
  };
}

export const wordDoor = door({
  gate,
  base: 'trees' as const,
  collect: ({ tree }) => tree,
}) as unknown as AnyDoor;
