const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The fixed words of the reporters. Texts of findings come from the rules and stay as they are. */
export const en = {
  language: 'en',
  verdict: {
    passed: 'passed',
    failed: 'failed',
    inconclusive: 'inconclusive',
    skipped: 'skipped',
    broken: 'broken',
  },
  severity: { error: 'error', warning: 'warning', info: 'note' },
  errors: (n: number): string => count(n, 'error', 'errors'),
  warnings: (n: number): string => count(n, 'warning', 'warnings'),
  infos: (n: number): string => count(n, 'note', 'notes'),
  known: (n: number): string => `${n} known`,
  waived: (n: number): string => `${n} waived`,
  why: 'why',
  do: 'do',
  fix: 'fix',
  safe: 'safe',
  unsafe: 'unsafe, look at it first',
  learn: 'more',
  likely: 'likely',
  moreOfRule: (n: number, files: string): string => `and ${n} more of this rule in: ${files}`,
  moreFiles: (n: number): string => `and ${count(n, 'more file', 'more files')}`,
  notInspected: (n: number): string => `not inspected: ${n}`,
  more: (n: number): string => `and ${n} more`,
  truncated: (n: number): string => `${count(n, 'finding was', 'findings were')} left out of this report.`,
  hidden: '(line not shown: it holds a secret)',
  nothingNew: 'Nothing new.',
  gate: 'Gate',
  verdictHead: 'Verdict',
  errorsHead: 'Errors',
  warningsHead: 'Warnings',
  infosHead: 'Notes',
  knownHead: 'Known',
  waivedHead: 'Waived',
  reason: 'Reason',
  inspected: 'Inspected',
  notInspectedHead: 'Not inspected',
  place: 'Place',
  what: 'What',
  places: (n: number): string => count(n, 'place', 'places'),
  leftOut: (n: number): string =>
    n === 0
      ? 'Shortened here for lack of room; the JSON report has all.'
      : `${count(n, 'finding is', 'findings are')} left out here for lack of room; the JSON report has all.`,
  filter: 'Filter by text',
  picture: 'Picture',
  pictureKey:
    'Blue frame: touched by this change. Thick: new. Red ✖ and yellow ⚠: new findings, with the number of imports. Dotted: known.',
  added: 'new',
  leftOutOfPicture: (nodes: number, edges: number): string =>
    `left out for lack of room: ${count(nodes, 'box', 'boxes')}, ${count(edges, 'arrow', 'arrows')}`,
};
