import { Problem } from '../../../core/problem/index.js';
import type { ReleaseName } from '../../../release/index.js';
import { isWorkflowPath, releaseName, usesIn } from '../../../release/index.js';
import { parseReference, parseWorkflow, WorkflowError } from '../../../workflow/index.js';
import type { Source } from './source.js';

/** A workflow of the repository that uses the gates, and under which name it does. */
export interface Found {
  workflow: string;
  release: ReleaseName;
}

/** What a release offers to workflows. */
export interface Provided {
  /** Its repository, where it is known; otherwise any that is called eos-gates, or that has our pipeline. */
  repository?: string;
  /** Folders with an action (empty: the root) and reusable workflows. */
  paths: ReadonlySet<string>;
}

/** The addresses that files of a release or of our repository make. */
export function providedPaths(files: Iterable<string>): Set<string> {
  const paths = new Set<string>();
  for (const file of files) {
    if (isWorkflowPath(file)) paths.add(file);
    const folder = /^(?:(actions\/)?([a-z0-9-]+)\/)?action\.yml$/.exec(file);
    if (folder === null) continue;
    paths.add(`${folder[1] ?? ''}${folder[2] ?? ''}`);
    if (folder[1] !== undefined) paths.add(folder[2] ?? '');
  }
  return paths;
}

/**
 * Finds the workflow to run: the only one that listens to the event and uses the gates.
 * @param provided what the release at hand offers
 * @throws Problem when there is none, or more than one
 */
export function findWorkflow(
  repository: Source,
  paths: readonly string[],
  event: string,
  provided: Provided,
  wanted?: string,
): Found {
  const candidates = wanted === undefined ? paths.filter(isWorkflowPath) : [wanted];
  const found: Found[] = [];
  for (const workflow of candidates) {
    const text = repository.read(workflow);
    if (text === undefined) {
      throw new Problem(
        `there is no workflow ${workflow}`,
        'Give a path inside the repository, such as .github/workflows/pr.yml.',
      );
    }
    const names = namesIn(workflow, text, provided);
    if (names.length > 1) {
      throw new Problem(`${workflow} uses several versions of the gates: ${names.join(', ')}`, 'Use one.', {
        file: workflow,
      });
    }
    const [name] = names;
    if (name === undefined || (wanted === undefined && !listens(workflow, text, event))) continue;
    const [repositoryName = '', ref = ''] = name.split('@');
    found.push({ workflow, release: releaseName(repositoryName, ref) });
  }
  const [first, second] = found;
  if (first === undefined) {
    throw new Problem(
      wanted === undefined
        ? `no workflow here listens to ${event} and uses the gates`
        : `${wanted} does not use the gates`,
      'Call <owner>/eos-gates/.github/workflows/pr-gates.yml@<tag> from a job; the README has the file to paste.',
    );
  }
  if (second !== undefined) {
    throw new Problem(
      `several workflows use the gates: ${found.map(({ workflow }) => workflow).join(', ')}`,
      'Choose one with --workflow.',
    );
  }
  return first;
}

/** `owner/name@ref` of what is ours: one of our paths, in our repository. */
function namesIn(path: string, text: string, provided: Provided): string[] {
  const names = new Set<string>();
  for (const mark of safely(() => usesIn(path, text)) ?? []) {
    const reference = parseReference(mark.text);
    if (reference.kind !== 'remote' || !provided.paths.has(reference.path)) continue;
    const ours =
      provided.repository === undefined
        ? reference.path.startsWith('.github/') || reference.repository.endsWith('/eos-gates')
        : reference.repository === provided.repository;
    if (ours) names.add(`${reference.repository}@${reference.ref}`);
  }
  return [...names];
}

function listens(path: string, text: string, event: string): boolean {
  return safely(() => parseWorkflow(path, text))?.events.includes(event) ?? false;
}

/** A workflow that cannot be read is not the one that is looked for; act reads the chosen one alone. */
function safely<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkflowError) return undefined;
    throw error;
  }
}
