import type { Trial } from './trial.js';

/** Names come from the repository: what could end the block or act on a terminal is not shown. */
const ACTING = /[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const SIGNS: Readonly<Record<Trial['outcome'], string>> = {
  bites: '✔ bites',
  toothless: '✖ does not bite',
  untried: '– not tried',
  off: '– off',
};

/** What the self-test came to, for people: a line per try, the bad ones first, as a Markdown block that nothing can leave. */
export function trialLines(trials: readonly Trial[]): string {
  if (trials.length === 0) return '';
  const order: readonly Trial['outcome'][] = ['toothless', 'bites', 'untried', 'off'];
  const lines = order.flatMap((outcome) =>
    trials
      .filter((trial) => trial.outcome === outcome)
      .map(({ rule, setting, because }) => {
        const where = setting.length === 0 ? '' : ` (${setting.join('.')})`;
        return `${SIGNS[outcome].padEnd(16)} ${rule}${where}: ${because.replace(ACTING, '?')}\n`;
      }),
  );
  const count = (outcome: Trial['outcome']): number => trials.filter((one) => one.outcome === outcome).length;
  const more = count('toothless') === 0 ? '' : `, ${count('toothless')} do not bite`;
  return `self-test: ${count('bites')} of ${count('bites') + count('toothless')} tries were found${more}\n\n\`\`\`text\n${lines.join('')}\`\`\``;
}
