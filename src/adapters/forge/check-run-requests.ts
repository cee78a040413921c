import type { CheckAnnotation, CheckRun } from '../../ports/index.js';
import { clip } from './clip.js';

/** "a maximum of 50 per API request" — docs.github.com/rest/checks/runs. */
const ANNOTATIONS_PER_REQUEST = 50;
/** Limits of the same page: summary, annotation message (64 KB) and title. */
const [MOST_SUMMARY, MOST_MESSAGE, MOST_TITLE] = [65_535, 64_000, 255];

type Output = { title: string; summary: string; annotations: Record<string, unknown>[] };

/** The output of a check run, in pieces the host takes: the first to create it with, the others to add. Never empty. */
export function checkRunOutputs({ title, summary, annotations }: CheckRun): [Output, ...Output[]] {
  const piece = (from: number): Output => ({
    title,
    summary: clip(summary, MOST_SUMMARY),
    annotations: annotations.slice(from, from + ANNOTATIONS_PER_REQUEST).map(annotationBody),
  });
  const rest = Math.max(0, Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST) - 1);
  return [piece(0), ...Array.from({ length: rest }, (_, at) => piece((at + 1) * ANNOTATIONS_PER_REQUEST))];
}

function annotationBody({
  path,
  startLine,
  endLine,
  level,
  title,
  message,
}: CheckAnnotation): Record<string, unknown> {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title: clip(title, MOST_TITLE),
    message: clip(message, MOST_MESSAGE),
  };
}
