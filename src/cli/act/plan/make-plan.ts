import { posix } from 'node:path';
import { Problem } from '../../../core/problem/index.js';
import type { ActionFile, Job, Mark, Step, Workflow } from '../../../workflow/index.js';
import { parseAction, parseReference, parseWorkflow, WorkflowError } from '../../../workflow/index.js';
import type { Decider, Place, Plan, PlannedJob } from './plan.js';
import type { Source } from './source.js';

/** Levels of calls that are followed; GitHub itself allows 10. */
const MAX_DEPTH = 10;
const ALWAYS = /^\s*(?:\$\{\{\s*)?always\(\)\s*(?:\}\}\s*)?$/;

export interface PlanInput {
  repository: Source;
  /** `owner/name@ref` → its texts. */
  mapped: ReadonlyMap<string, Source>;
  /** Key in `mapped` of the gates themselves. */
  release: string;
  workflow: string;
  event: string;
}

/** Follows every `uses:` of a workflow, also those of steps that would be skipped: act fetches them all the same. */
export function makePlan(input: PlanInput): Plan {
  const walk = new Walk(input);
  walk.workflow(input.repository, input.workflow, { conditional: false, inputs: new Map(), depth: 0 });
  if (walk.deciders.length === 0 && walk.problems.length === 0) {
    walk.problems.push(
      new Problem(
        'no step of this workflow is a gate, so nothing could make the run green',
        `Call ${input.release.replace('@', '/.github/workflows/pr-gates.yml@')} from a job.`,
        { file: input.workflow },
      ),
    );
  }
  return { workflow: input.workflow, jobs: walk.jobs, deciders: walk.deciders, problems: walk.problems };
}

interface Call {
  conditional: boolean;
  /** What the caller passes, with its place. */
  inputs: ReadonlyMap<string, { text: string; place: Place }>;
  depth: number;
}

class Walk {
  readonly jobs: PlannedJob[] = [];
  readonly deciders: Decider[] = [];
  readonly problems: Problem[] = [];

  constructor(readonly input: PlanInput) {}

  workflow(source: Source, path: string, call: Call): void {
    const text = source.read(path);
    if (text === undefined)
      return this.report(`there is no workflow ${source.label}${path}`, 'Check the path.');
    const file = this.parse(source, path, () => parseWorkflow(source.label + path, text));
    if (file === undefined) return;
    const event = call.depth === 0 ? this.input.event : 'workflow_call';
    if (!file.events.includes(event)) {
      this.report(`this workflow does not listen to ${event}`, `Add ${event} under \`on:\`.`, {
        file: source.label + path,
      });
    }
    const gates = file.jobs.flatMap((job) => this.job(source, path, job, call));
    const verdicts = gates.filter(({ uses }) => /\/verdict@/.test(uses));
    this.deciders.push(...(verdicts.length > 0 ? verdicts : gates));
  }

  /** @returns the gates among its steps */
  private job(source: Source, path: string, job: Job, call: Call): Decider[] {
    const conditional = call.conditional || (job.if !== undefined && !ALWAYS.test(job.if.text));
    if (job.uses !== undefined) {
      this.call(source, path, job, job.uses, { ...call, conditional });
      return [];
    }
    const place = placeOf(source, path, job.place);
    const labels = job.runsOn.map(
      (mark) => passed(mark, call) ?? { text: mark.text, place: placeOf(source, path, mark) },
    );
    this.jobs.push({ id: job.id, place, conditional, labels });
    return this.steps(source, path, job.steps, 0).flatMap(({ step, uses, action }) =>
      action.outputs.includes('verdict')
        ? [
            {
              jobId: job.id,
              stepId: step.id,
              uses: uses.text,
              named: step.name !== undefined,
              place: placeOf(source, path, uses),
            },
          ]
        : [],
    );
  }

  private call(source: Source, path: string, job: Job, uses: Mark, call: Call): void {
    const place = placeOf(source, path, uses);
    const reference = parseReference(uses.text);
    if (call.depth >= MAX_DEPTH)
      return this.report('calls of workflows are nested too deeply', 'Call the inner one directly.', place);
    const inputs = new Map(
      [...job.with].map(([key, mark]) => [key, { text: mark.text, place: placeOf(source, path, mark) }]),
    );
    const inner: Call = { conditional: call.conditional, inputs, depth: call.depth + 1 };
    if (reference.kind === 'remote') {
      const target = this.mapped(uses.text, `${reference.repository}@${reference.ref}`, place);
      if (target !== undefined) this.workflow(target, reference.path, inner);
    } else if (reference.kind === 'local' && source === this.input.repository) {
      this.workflow(source, reference.path, inner);
    } else {
      this.refuse(uses.text, reference.kind, place);
    }
  }

  /** @returns the steps that use a mapped action of the release, with the action's file */
  private steps(
    source: Source,
    path: string,
    steps: readonly Step[],
    depth: number,
  ): { step: Step; uses: Mark; action: ActionFile }[] {
    return steps.flatMap((step) => {
      const { uses } = step;
      if (uses === undefined) return [];
      const place = placeOf(source, path, uses);
      const reference = parseReference(uses.text);
      if (depth >= MAX_DEPTH) {
        this.report('composite actions are nested too deeply', 'Use the inner one directly.', place);
        return [];
      }
      if (reference.kind === 'local') {
        this.action(this.input.repository, reference.path, depth);
        return [];
      }
      if (reference.kind !== 'remote') {
        this.refuse(uses.text, reference.kind, place);
        return [];
      }
      if (reference.repository === 'actions/checkout') {
        this.checkout(source, path, step);
        return [];
      }
      const key = `${reference.repository}@${reference.ref}`;
      const target = this.mapped(uses.text, key, place);
      if (target === undefined) return [];
      const action = this.action(target, reference.path, depth);
      if (action === undefined)
        this.report(
          `${uses.text}: there is no action in ${target.label}${reference.path}`,
          'Check its name.',
          place,
        );
      return action === undefined || key !== this.input.release ? [] : [{ step, uses, action }];
    });
  }

  private action(source: Source, folder: string, depth: number): ActionFile | undefined {
    for (const name of ['action.yml', 'action.yaml']) {
      const path = posix.join(folder, name);
      const text = source.read(path);
      if (text === undefined) continue;
      const action = this.parse(source, path, () => parseAction(source.label + path, text));
      if (action !== undefined) this.steps(source, path, action.steps, depth + 1);
      return action;
    }
    return undefined;
  }

  /** act copies the working directory in place of a checkout, but only of a plain one. */
  private checkout(source: Source, path: string, step: Step): void {
    for (const input of ['ref', 'repository']) {
      const mark = step.with.get(input);
      if (mark === undefined) continue;
      this.report(
        `a checkout with \`${input}\` is fetched over the network under act`,
        `Leave \`${input}\` out.`,
        placeOf(source, path, mark),
      );
    }
  }

  private mapped(uses: string, key: string, place: Place): Source | undefined {
    const source = this.input.mapped.get(key);
    if (source !== undefined) return source;
    const others = [...this.input.mapped.keys()].filter((other) => other.split('@')[0] === key.split('@')[0]);
    this.report(
      others.length > 0
        ? `${uses} names another version than the release at hand (${others.join(', ')})`
        : `${uses} would be fetched over the network; an \`if:\` does not avoid that`,
      others.length > 0
        ? 'Export that version, or name this one.'
        : `Give a local copy: --local ${key}=FOLDER.`,
      place,
    );
    return undefined;
  }

  private refuse(uses: string, kind: string, place: Place): void {
    if (kind === 'self') {
      this.report(
        `${uses}: act does not know \`$/\``,
        'Run against an export: npm run export writes it out.',
        place,
      );
    } else if (kind === 'docker') {
      this.report(
        `${uses} needs Docker, and this runs without`,
        'Use an action that needs no container.',
        place,
      );
    } else if (kind === 'local') {
      this.report(
        `${uses}: act looks for it in the calling repository`,
        'Name it owner/name/path@ref.',
        place,
      );
    } else {
      this.report(`${uses} is no reference that a runner understands`, 'Write owner/name/path@ref.', place);
    }
  }

  private parse<File extends Workflow | ActionFile>(
    source: Source,
    path: string,
    read: () => File,
  ): File | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof WorkflowError)) throw error;
      this.report(error.message, 'Correct the file.', {
        file: source.label + path,
        line: error.line,
        column: error.column,
      });
      return undefined;
    }
  }

  private report(
    what: string,
    remedy: string,
    place?: { file: string; line?: number; column?: number },
  ): void {
    this.problems.push(new Problem(what, remedy, place));
  }
}

/** What the caller passes where a label is nothing but an input. */
function passed(mark: Mark, call: Call): { text: string; place: Place } | undefined {
  const input = /^\$\{\{ *inputs\.([A-Za-z0-9_-]+) *\}\}$/.exec(mark.text)?.[1];
  return input === undefined ? undefined : call.inputs.get(input);
}

function placeOf(source: Source, path: string, { line, column }: { line: number; column: number }): Place {
  return { file: source.label + path, line, column };
}
