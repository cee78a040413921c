import { shellSteps } from './shell-steps.js';

/** Scripts of one package.json: name → text. */
export type Scripts = Readonly<Record<string, string>>;

/** Programs that say something or nothing and always succeed. */
const TRIVIAL =
  /^(?:echo|printf|true|:|exit(?: 0)?$|sleep|cd|pwd|ls|clear|date|node (?:-e|--eval) (?:""|''))(?=\s|$)/;
/** A call of another script of the same package. */
const OTHER_SCRIPT =
  /^(?:npm|pnpm|yarn|bun) (?:run(?:-script)? )?(?:-s |--silent )?([\w:.-]+)(?: -s| --silent)?$/;
const MAX_DEPTH = 5;

/** True for the text that `npm init` leaves behind as `test`. It is honest: it fails and says that there is no test. */
export function isPlaceholder(body: string): boolean {
  return /^echo\b.*no tests? specified/i.test(body.trim()) && /exit 1\s*$/.test(body);
}

/** Why a script proves nothing, to follow `its script …`; undefined for one that may prove something. */
export function vacuity(body: string, scripts: Scripts, depth = 0): string | undefined {
  const steps = shellSteps(body);
  if (steps.length === 0) return 'is empty';
  if (steps.every(({ text }) => isTrivial(text, scripts, depth))) return `does nothing ("${shorten(body)}")`;
  const last = steps.at(-1);
  const before = steps.at(-2);
  if (last === undefined || before === undefined || !TRIVIAL.test(last.text)) return undefined;
  if (before.leadsOn === '||') return `throws its failure away ("|| ${last.text}")`;
  return before.leadsOn === ';' ? `throws its result away ("; ${last.text}")` : undefined;
}

function isTrivial(step: string, scripts: Scripts, depth: number): boolean {
  if (TRIVIAL.test(step)) return true;
  const other = OTHER_SCRIPT.exec(step)?.[1];
  const body = other !== undefined && Object.hasOwn(scripts, other) ? scripts[other] : undefined;
  return body !== undefined && depth < MAX_DEPTH && vacuity(body, scripts, depth + 1) !== undefined;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
