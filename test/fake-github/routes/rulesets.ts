import { page } from '../page.js';
import { notFound } from '../reply.js';
import type { Call, Route } from '../route.js';
import { anything, list, object, oneOf, text, words } from '../shape.js';
import type { Json, Stored, World } from '../world.js';

const FIELDS = {
  'target?': oneOf('branch', 'tag', 'push'),
  'bypass_actors?': list(anything),
  'conditions?': object({ 'ref_name?': object({ include: list(text()), exclude: list(text()) }) }),
  'rules?': list(object({ type: words(), 'parameters?': anything })),
};
const ENFORCEMENT = oneOf('disabled', 'active', 'evaluate');

export const rulesets: readonly Route[] = [
  {
    method: 'GET',
    path: 'rulesets',
    needs: ['metadata=read'],
    query: ['includes_parents', 'targets', 'per_page', 'page'],
    handle({ world, url }) {
      const { items, headers } = page(world.rulesets, url);
      // the list leaves rules and conditions out, as the real one does
      const body = items.map(({ data: { rules: _rules, conditions: _conditions, ...rest } }) => rest);
      return { status: 200, body, headers };
    },
  },
  {
    method: 'POST',
    path: 'rulesets',
    needs: ['administration=write'],
    body: object({ name: words(), enforcement: ENFORCEMENT, ...FIELDS }),
    handle({ world, body }) {
      const id = world.nextId();
      const origin = { source_type: 'Repository', source: world.fullName };
      const ruleset = { id, of: 'repository', data: { target: 'branch', rules: [], ...body, id, ...origin } };
      world.rulesets.push(ruleset);
      return { status: 201, body: ruleset.data };
    },
  },
  {
    method: 'GET',
    path: 'rulesets/:id',
    needs: ['metadata=read'],
    query: ['includes_parents'],
    handle: (call) => ({ status: 200, body: rulesetOf(call).data }),
  },
  {
    method: 'PUT',
    path: 'rulesets/:id',
    needs: ['administration=write'],
    body: object({ 'name?': words(), 'enforcement?': ENFORCEMENT, ...FIELDS }),
    handle(call) {
      const ruleset = rulesetOf(call);
      ruleset.data = { ...ruleset.data, ...call.body };
      return { status: 200, body: ruleset.data };
    },
  },
  {
    method: 'DELETE',
    path: 'rulesets/:id',
    needs: ['administration=write'],
    handle(call) {
      const ruleset = rulesetOf(call);
      call.world.rulesets = call.world.rulesets.filter((other) => other !== ruleset);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: 'rules/branches/*branch',
    needs: ['metadata=read'],
    query: ['per_page', 'page'],
    handle({ world, params, url }) {
      const all = world.rulesets
        .filter((ruleset) => inForce(world, ruleset.data, params['branch'] ?? ''))
        .flatMap(rules);
      const { items, headers } = page(all, url);
      return { status: 200, body: items, headers };
    },
  },
];

function rules({ id, data }: Stored): Json[] {
  const origin = { ruleset_source_type: data['source_type'], ruleset_source: data['source'], ruleset_id: id };
  return (data['rules'] as Json[]).map((rule) => ({ ...rule, ...origin }));
}

function inForce(world: World, ruleset: Json, branch: string): boolean {
  if (ruleset['enforcement'] !== 'active' || ruleset['target'] !== 'branch') return false;
  const { include = [], exclude = [] } = ((ruleset['conditions'] as Json | undefined)?.['ref_name'] ??
    {}) as {
    include?: string[];
    exclude?: string[];
  };
  const hits = (pattern: string): boolean =>
    pattern === '~ALL' ||
    (pattern === '~DEFAULT_BRANCH'
      ? branch === world.defaultBranch
      : glob(pattern).test(`refs/heads/${branch}`));
  return include.some(hits) && !exclude.some(hits);
}

/** fnmatch with FNM_PATHNAME as the rulesets page documents it: `*` stays inside a segment, `**` does not. */
function glob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*?|\?/g, (mark) => (mark === '**' ? '.*' : mark === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${source}$`);
}

function rulesetOf({ world, params }: Call): Stored {
  const ruleset = world.rulesets.find(({ id }) => String(id) === params['id']);
  if (!ruleset) throw notFound();
  return ruleset;
}
