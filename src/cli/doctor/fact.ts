/** One thing doctor found out. `missing` needs a hand, `absent` is fine and says what it would unlock. */
export interface Fact {
  topic: string;
  state: 'good' | 'absent' | 'missing';
  /** What there is, or what there is not. */
  found: string;
  /** What to do, or what it would unlock. */
  advice?: string;
}

const MARK: Readonly<Record<Fact['state'], string>> = { good: '✔', absent: '–', missing: '✖' };

/** The facts as lines for a terminal, topics aligned. */
export function factLines(facts: readonly Fact[]): string {
  const width = Math.max(...facts.map(({ topic }) => topic.length));
  return facts
    .map(({ topic, state, found, advice }) => {
      const tail = advice === undefined ? '' : `\n${' '.repeat(width + 4)}→ ${advice}`;
      return `${MARK[state]} ${topic.padEnd(width)}  ${found}${tail}\n`;
    })
    .join('');
}
