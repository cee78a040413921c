import { page } from '../page.js';
import { invalid, notFound } from '../reply.js';
import type { Call, Route } from '../route.js';
import { anything, list, object, oneOf, positive, text, words } from '../shape.js';
import type { Json, Stored } from '../world.js';

/** "The Checks API limits the number of annotations to a maximum of 50 per API request" — REST reference, check runs. */
const ANNOTATION = object({
  path: words(),
  start_line: positive,
  end_line: positive,
  'start_column?': positive,
  'end_column?': positive,
  annotation_level: oneOf('notice', 'warning', 'failure'),
  message: words(65_536),
  'title?': text(255),
  'raw_details?': text(65_536),
});
const OUTPUT = object({
  title: words(),
  summary: text(65_535),
  'text?': text(65_535),
  'annotations?': list(ANNOTATION, 50),
  'images?': list(anything),
});
const CONCLUSION = oneOf(
  'success',
  'failure',
  'neutral',
  'cancelled',
  'skipped',
  'timed_out',
  'action_required',
);
const FIELDS = {
  'details_url?': text(),
  'external_id?': text(),
  'status?': oneOf('queued', 'in_progress', 'completed'),
  'started_at?': text(),
  'completed_at?': text(),
  'conclusion?': CONCLUSION,
  'output?': OUTPUT,
  'actions?': list(anything, 3),
};

export const checkRuns: readonly Route[] = [
  {
    method: 'POST',
    path: 'check-runs',
    needs: ['checks=write'],
    body: object({ name: words(), head_sha: words(), ...FIELDS }),
    handle({ world, body }) {
      const sha = String(body['head_sha']);
      if (world.git.commit(sha) !== sha) {
        throw invalid({ resource: 'CheckRun', code: 'custom', message: `No commit found for SHA: ${sha}` });
      }
      const run = { id: world.nextId(), of: sha, data: {} as Json };
      world.checkRuns.push(run);
      return { status: 201, body: apply(world, run, { status: 'queued', conclusion: null, ...body }) };
    },
  },
  {
    method: 'PATCH',
    path: 'check-runs/:id',
    needs: ['checks=write'],
    body: object({ 'name?': words(), ...FIELDS }),
    handle: (call) => ({ status: 200, body: apply(call.world, runOf(call), call.body) }),
  },
  {
    method: 'GET',
    path: 'check-runs/:id',
    needs: ['checks=read'],
    handle: (call) => ({ status: 200, body: runOf(call).data }),
  },
  {
    method: 'GET',
    path: 'check-runs/:id/annotations',
    needs: ['checks=read'],
    query: ['per_page', 'page'],
    handle(call) {
      const run = runOf(call);
      const all = call.world.annotations.filter(({ of }) => of === run.id);
      const { items, headers } = page(all, call.url);
      return { status: 200, body: items.map(({ data }) => data), headers };
    },
  },
  {
    method: 'GET',
    path: 'commits/:ref/check-runs',
    needs: ['checks=read'],
    query: ['check_name', 'status', 'filter', 'app_id', 'per_page', 'page'],
    handle({ world, params, url }) {
      const sha = world.git.commit(params['ref'] ?? '');
      if (sha === undefined) throw invalid(`No commit found for SHA: ${params['ref']}`);
      const name = url.searchParams.get('check_name');
      const named = world.checkRuns
        .filter(({ of, data }) => of === sha && (name === null || data['name'] === name))
        .map(({ data }) => data)
        .toReversed();
      const latest = named.filter(
        (run, at) => named.findIndex((other) => other['name'] === run['name']) === at,
      );
      const all = url.searchParams.get('filter') === 'all' ? named : latest;
      const { items, headers } = page(all, url);
      return { status: 200, body: { total_count: all.length, check_runs: items }, headers };
    },
  },
];

function apply(world: Call['world'], run: Stored, body: Json): Json {
  if (body['status'] === 'completed' && (body['conclusion'] ?? run.data['conclusion'] ?? null) === null) {
    throw invalid({ resource: 'CheckRun', field: 'conclusion', code: 'missing_field' });
  }
  const { output, ...fields } = body;
  const done = fields['conclusion'] ? { status: 'completed' } : {};
  const { annotations = [], ...shown } = (output ?? run.data['output'] ?? {}) as Json;
  if (output !== undefined) {
    for (const data of annotations as Json[])
      world.annotations.push({ id: world.nextId(), of: run.id, data });
  }
  const annotations_count = world.annotations.filter(({ of }) => of === run.id).length;
  run.data = { ...run.data, ...fields, ...done, id: run.id, output: { ...shown, annotations_count } };
  return run.data;
}

function runOf({ world, params }: Call): Stored {
  const run = world.checkRuns.find(({ id }) => String(id) === params['id']);
  if (!run) throw notFound();
  return run;
}
