import { shellSteps } from './shell-steps.js';

const REWRITERS =
  /\b(?:prettier|eslint|biome|oxlint|oxfmt|stylelint|standard|xo|rome|tslint|lint|fmt|format)\b/;
const WRITING = /(?:^|\s)(?:--write|-w|--fix|--apply|--apply-unsafe)(?=\s|$|=(?!false))/;
/** Formatters that write unless told to check. */
const WRITES_BY_ITSELF = /^(?:\S+ )?(?:oxfmt|dprint fmt|deno fmt)\b/;
const CHECKING =
  /(?:^|\s)(?:--check|-c|--list-different|-l)(?=\s|$)|\b(?:biome (?:ci|check|format|lint)|dprint check)\b/;

/** True for a script that changes files instead of judging them. */
export function writes(body: string): boolean {
  return shellSteps(body).some(
    ({ text }) =>
      (WRITING.test(text) && REWRITERS.test(text)) || (WRITES_BY_ITSELF.test(text) && !CHECKING.test(text)),
  );
}

/** True for a script that tells a formatter to judge. Under a name like `format` nothing less is believed. */
export function checksFormat(body: string): boolean {
  return CHECKING.test(body) && !writes(body);
}

/** True for a script that stays and waits for changes. */
export function watches(body: string): boolean {
  return shellSteps(body).some(
    ({ text }) =>
      /(?:^|\s)--watch(?:All|-all)?(?=\s|$|=(?!false))/i.test(text) ||
      /^(?:\S+ )?(?:vite build|tsc|webpack|rollup|mocha|vitest)\b.*\s-w(?=\s|$)/.test(text) ||
      /^(?:\S+ )?(?:vitest watch|vitest dev|nodemon|chokidar|tsc-watch)\b/.test(text),
  );
}
