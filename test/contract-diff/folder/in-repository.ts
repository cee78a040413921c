import { collect } from '../../../actions/contract-diff/collect.js';
import { gate } from '../../../actions/contract-diff/gate.js';
import type { Evaluation } from '../../../src/core/gate/index.js';
import { openSession } from '../../../src/shell/session.js';
import { memoryPlatform } from '../../support/memory-platform.js';

export type Files = Readonly<Record<string, string>>;

/** A repository before and after a change. */
export interface Change {
  /** Files of the base; without them there is no base. */
  before?: Files;
  after: Files;
  /** Files by tag, oldest first; the base stands on the last. */
  tags?: Readonly<Record<string, Files>>;
  settings?: object;
  /** Arguments of the gate. */
  args?: Readonly<Record<string, string>>;
  shallow?: boolean;
}

/** Runs the gate on a repository in memory. */
export function judge({ before, after, tags = {}, settings = {}, args = {}, shallow }: Change): Evaluation {
  const line = [...Object.entries(tags), ...(before ? [['base', before] as const] : [])];
  const commits = Object.fromEntries(
    line.map(([name, files], at) => [name, { files, parents: at === 0 ? [] : [line[at - 1]?.[0] ?? ''] }]),
  );
  const head = line.at(-1)?.[0] ?? 'none';
  const repository = {
    commits,
    branches: { main: head },
    index: after,
    ...(shallow === undefined ? {} : { shallow }),
  };
  const platform = memoryPlatform({ files: after, repository });
  const base = before && { base: 'main' };
  const session = openSession(platform, { repo: '', only: [], ...base }, ['contract-diff']);
  const own = gate.settings.parse(settings);
  const facts = collect({ platform, session, settings: own, args });
  return gate.evaluate(facts, own, { levels: {}, memo: new Map<string, unknown>(), side: 'head' });
}

/** Findings as `rule file:line`, sorted; but those about entries of changelogs, which have tests of their own. */
export function told({ findings }: Evaluation): string[] {
  return findings
    .filter(({ ruleId }) => ruleId !== 'contract-diff/changelog-missing')
    .map(
      ({ ruleId, location }) => `${ruleId.slice('contract-diff/'.length)} ${location.file}:${location.line}`,
    )
    .toSorted();
}

/** What the report says of each contract, by file. */
export function contractsOf({ facts }: Evaluation): Record<string, Record<string, unknown>> {
  const list = (facts?.['contracts'] ?? []) as { file: string }[];
  return Object.fromEntries(list.map(({ file, ...rest }) => [file, rest]));
}

const META = '"$schema": "https://json-schema.org/draft/2020-12/schema"';

/** A schema with these further keywords. */
export function schema(more = ''): string {
  return `{ ${META}${more === '' ? '' : `,\n${more}`} }\n`;
}

/** What belongs to a version of a contract, beside the schema. */
export function papers(folder: string, version = 1, front = ''): Files {
  return {
    [`${folder}/v${version}.md`]: `---\nowner: '@acme/users'\n${front}---\n\nWords.\n`,
    [`${folder}/changelog.md`]: '# Changelog\n',
  };
}
