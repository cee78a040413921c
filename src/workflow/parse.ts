import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ActionFile, Job, Mark, Step, Workflow } from './model.js';
import { WorkflowError } from './model.js';

/** Reads a workflow file. Only what decides where code comes from and where it runs. @throws WorkflowError */
export function parseWorkflow(path: string, text: string): Workflow {
  const reader = new Reader(path, text);
  const jobs = reader.entries(reader.get(reader.root, 'jobs')).map(([id, node]) => job(reader, id, node));
  if (jobs.length === 0) throw new WorkflowError(path, 1, 1, 'no jobs: this is no workflow');
  return { kind: 'workflow', events: events(reader), jobs };
}

/** Reads an action.yml. @throws WorkflowError */
export function parseAction(path: string, text: string): ActionFile {
  const reader = new Reader(path, text);
  const runs = reader.get(reader.root, 'runs');
  if (runs === undefined) throw new WorkflowError(path, 1, 1, 'no `runs`: this is no action');
  const scripts = ['main', 'pre', 'post', 'image'].flatMap((key) => reader.mark(reader.get(runs, key)) ?? []);
  return {
    kind: 'action',
    outputs: reader.entries(reader.get(reader.root, 'outputs')).map(([id]) => id.text),
    scripts,
    steps: steps(reader, reader.get(runs, 'steps')),
  };
}

function events(reader: Reader): string[] {
  // YAML 1.1 readers turn the key `on` into true; the yaml package follows 1.2 and does not.
  const on = reader.get(reader.root, 'on');
  const one = reader.mark(on);
  if (one !== undefined) return [one.text];
  return [
    ...reader.items(on).flatMap((item) => reader.mark(item)?.text ?? []),
    ...reader.entries(on).map(([id]) => id.text),
  ];
}

function job(reader: Reader, place: Mark, node: Node | undefined): Job {
  const runsOn = reader.get(node, 'runs-on');
  const labels = isMap(runsOn) ? reader.get(runsOn, 'labels') : runsOn;
  const single = reader.mark(labels);
  return {
    id: place.text,
    place,
    ...optional('if', reader.mark(reader.get(node, 'if'))),
    ...optional('uses', reader.mark(reader.get(node, 'uses'))),
    with: inputs(reader, node),
    runsOn: single === undefined ? reader.items(labels).flatMap((item) => reader.mark(item) ?? []) : [single],
    steps: steps(reader, reader.get(node, 'steps')),
  };
}

function steps(reader: Reader, node: Node | undefined): Step[] {
  return reader.items(node).map((step, index) => ({
    id: reader.mark(reader.get(step, 'id'))?.text ?? String(index),
    ...optional('name', reader.mark(reader.get(step, 'name'))),
    ...optional('if', reader.mark(reader.get(step, 'if'))),
    ...optional('uses', reader.mark(reader.get(step, 'uses'))),
    with: inputs(reader, step),
  }));
}

function inputs(reader: Reader, node: Node | undefined): Map<string, Mark> {
  return new Map(
    reader.entries(reader.get(node, 'with')).flatMap(([id, value]) => {
      const mark = reader.mark(value);
      return mark === undefined ? [] : [[id.text, mark] as const];
    }),
  );
}

function optional<Key extends string>(key: Key, mark: Mark | undefined): Partial<Record<Key, Mark>> {
  return mark === undefined ? {} : ({ [key]: mark } as Record<Key, Mark>);
}

/** Access to a parsed document that follows aliases and knows places. */
class Reader {
  readonly root: Node | undefined;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(
    path: string,
    readonly text: string,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: true });
    const [error] = this.#document.errors;
    if (error !== undefined) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      throw new WorkflowError(path, line, col, error.message.split('\n')[0] ?? 'no valid YAML');
    }
    this.root = (this.#document.contents as Node | null) ?? undefined;
  }

  get(node: Node | undefined, key: string): Node | undefined {
    return this.entries(node).find(([id]) => id.text === key)?.[1];
  }

  entries(node: Node | undefined): [Mark, Node | undefined][] {
    const map = this.#follow(node);
    if (!isMap(map)) return [];
    return map.items.flatMap((pair) => {
      const key = this.mark(pair.key as Node);
      return key === undefined
        ? []
        : [[key, this.#follow(pair.value as Node | undefined)] as [Mark, Node | undefined]];
    });
  }

  items(node: Node | undefined): Node[] {
    const list = this.#follow(node);
    return isSeq(list) ? list.items.flatMap((item) => this.#follow(item as Node) ?? []) : [];
  }

  mark(node: Node | undefined): Mark | undefined {
    const scalar = this.#follow(node);
    if (!isScalar(scalar) || scalar.range === undefined || scalar.range === null) return undefined;
    const [start, end] = scalar.range;
    const { line, col } = this.#lines.linePos(start);
    return { text: scalar.value === null ? '' : String(scalar.value), line, column: col, start, end };
  }

  #follow(node: Node | undefined): Node | undefined {
    return isAlias(node) ? node.resolve(this.#document) : (node ?? undefined);
  }
}
