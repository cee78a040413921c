/** Where a known problem sits; line and column where it is inside a file. */
export interface ProblemPlace {
  file: string;
  line?: number;
  column?: number;
}

/**
 * Something the user can put right: bad input, broken configuration, a missing tool. It is printed as plain words with its place
 * and what to do, never with a stack trace. Everything else that is thrown is a fault of ours.
 */
export class Problem extends Error {
  readonly place: ProblemPlace | undefined;
  /** What to do, one sentence. */
  readonly remedy: string;

  constructor(what: string, remedy: string, place?: ProblemPlace) {
    super(what);
    this.remedy = remedy;
    this.place = place;
  }

  /** `eos.yaml:3:5: unknown key "stge" (did you mean "stage"?)` */
  get line(): string {
    return `${placeText(this.place)}${this.message}`;
  }
}

/** `file:line:column: `, as much of it as is known. */
function placeText(place: ProblemPlace | undefined): string {
  if (place === undefined) return '';
  const { file, line, column } = place;
  return `${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
}
