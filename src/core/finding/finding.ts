/** How bad a finding is. Only `error` can fail a gate. */
export type Severity = 'error' | 'warning' | 'info';

/** How sure the rule is: `certain` was decided, `likely` was inferred. */
export type Confidence = 'certain' | 'likely';

/**
 * Whether a finding counts: `new` was added or worsened by the change (or there is nothing to compare with),
 * `known` was there before (base commit or baseline), `waived` is allowed for a while by a named person.
 */
export type State = 'new' | 'known' | 'waived';

/** The side of a comparison a position belongs to. */
export type Side = 'head' | 'base';

/** A place in the repository. Lines and columns start at 1; columns count UTF-16 code units, as editors do. */
export interface Location {
  /** Path relative to the repository, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  side?: Side;
  /** Set when the place is in history: the commit that `file` and `line` belong to. */
  commit?: string;
}

/** A further place that explains the finding, with a word on what it is. */
export interface RelatedLocation extends Location {
  label: string;
}

/** A replacement a tool may apply. `safe` keeps the meaning of the program, `unsafe` needs a look. */
export interface Fix {
  safety: 'safe' | 'unsafe';
  title: string;
  edits: readonly FixEdit[];
}

/** A piece of text to be put in the place of another. */
export interface FixEdit {
  /** With its end, the first column behind what is replaced; without, nothing is replaced. */
  location: Location;
  text: string;
  /** What must stand there now; otherwise the file is not the one that was judged. */
  replaces?: string;
}

/**
 * One thing that is wrong, at one place, in the three texts every reader needs: what is wrong, why it matters, what to do.
 * `key` identifies the finding across commits: chosen by the rule, never containing a line or message text.
 */
export interface Finding {
  /** `gate/name`. */
  ruleId: string;
  /** Playbook clauses the rule enforces, such as `ARC-5`. */
  clauses: readonly string[];
  severity: Severity;
  confidence: Confidence;
  state: State;
  what: string;
  why: string;
  do: string;
  location: Location;
  related: readonly RelatedLocation[];
  key: string;
  /** What proves the finding: a witness, a cycle path, a diff. JSON values only. */
  evidence: Readonly<Record<string, unknown>>;
  /** Size of the wrong where it can grow under the same key (files on a cycle, say); a larger one than in base is new. */
  weight?: number;
  fix?: Fix;
}

/** Thrown when a rule builds a finding that would leave its reader alone. A fault of the rule, never of the user. */
export class IncompleteFinding extends Error {}

/** Builds a finding and refuses one without location, key or any of the three texts. */
export function makeFinding(
  draft: Omit<Finding, 'state' | 'related' | 'evidence'> &
    Partial<Pick<Finding, 'state' | 'related' | 'evidence'>>,
): Finding {
  for (const field of ['what', 'why', 'do', 'key'] as const) {
    if (draft[field].trim() === '')
      throw new IncompleteFinding(`${draft.ruleId}: finding without "${field}"`);
  }
  const { file, line, column } = draft.location;
  if (file === '' || line < 1 || column < 1) {
    throw new IncompleteFinding(`${draft.ruleId}: finding without a location (${file}:${line}:${column})`);
  }
  if (draft.clauses.length === 0) throw new IncompleteFinding(`${draft.ruleId}: finding without a clause`);
  return { state: 'new', related: [], evidence: {}, ...draft };
}

/** The order of every report: file, line, column, rule, key, by code unit so that no locale changes it. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.key, b.key)
  );
}

/** Code-unit order, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
