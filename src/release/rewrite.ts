import type { Mark, Step } from '../workflow/index.js';
import { parseAction, parseReference, parseWorkflow } from '../workflow/index.js';
import type { ReleaseName } from './name.js';

/**
 * Turns `$/x` into `<repository>/x@<ref>`: act and GitHub Enterprise Server do not know `$/`. Everything else stays byte for
 * byte. @throws WorkflowError when the file cannot be read
 */
export function rewriteSelf(path: string, text: string, name: ReleaseName): string {
  const places = new Map<number, [Mark, string]>();
  for (const mark of usesIn(path, text)) {
    const reference = parseReference(mark.text);
    if (reference.kind !== 'self') continue;
    const folder = reference.path === '' ? '' : `/${reference.path}`;
    places.set(mark.start, [mark, `${name.repository}${folder}@${name.ref}`]);
  }
  let rewritten = text;
  // From the end, so that offsets before stay true.
  for (const [mark, value] of [...places.values()].toSorted(([a], [b]) => b.start - a.start)) {
    rewritten = rewritten.slice(0, mark.start) + value + rewritten.slice(mark.end);
  }
  return rewritten;
}

/** Every `uses:` of a workflow or action file. @throws WorkflowError */
export function usesIn(path: string, text: string): Mark[] {
  const ofSteps = (steps: readonly Step[]): Mark[] => steps.flatMap((step) => step.uses ?? []);
  if (!isWorkflowPath(path)) return ofSteps(parseAction(path, text).steps);
  return parseWorkflow(path, text).jobs.flatMap((job) => [
    ...(job.uses ? [job.uses] : []),
    ...ofSteps(job.steps),
  ]);
}

/** Whether a path is where code hosts look for workflows. */
export function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
