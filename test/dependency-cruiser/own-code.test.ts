import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/generate/rooms.js';
import { judgeFiles } from './in-tree.js';
import { runReal } from './real.js';

/**
 * The real dependency-cruiser and ours on the same code: our own, as it is emitted (it cannot read TypeScript 7). What it finds we find,
 * and nothing more; about cycles we may say more, and each of ours is one.
 */
const ROOTS = ['build/src', 'build/actions'];

const CONFIGURATION = {
  forbidden: [
    rule(
      'room-to-room',
      { path: '^build/actions/([^/]+)/' },
      { path: '^build/actions/', pathNot: '^build/actions/$1/' },
    ),
    rule(
      'out-of-a-room',
      { path: '^build/actions/([^/]+)/' },
      { pathNot: ['^build/actions/$1/', 'node_modules', '^build/src/core'] },
    ),
    rule('core', {}, { dependencyTypes: ['core'] }),
    rule('package', {}, { dependencyTypes: ['npm'] }),
    rule('development-package', {}, { dependencyTypes: ['npm-dev'], pathNot: 'dependency-cruiser' }),
    rule('dynamic', {}, { dynamic: true }),
    rule('re-export', { path: '/index[.]js$' }, { dependencyTypes: ['export'] }),
    rule('upwards', { path: '^build/src/' }, { ancestor: true }),
    rule('less-stable', { path: '^build/src/core' }, { moreUnstable: true }),
    rule('circle', {}, { circular: true }),
    rule('circle-of-imports', {}, { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } }),
    {
      ...rule('folder-circle', { path: '^build/(?:src|actions)/[^/]+$' }, { circular: true }),
      scope: 'folder',
    },
    { ...rule('folder-less-stable', {}, { moreUnstable: true }), scope: 'folder' },
    rule('orphan', { orphan: true }, {}),
    rule(
      'reaches-yaml-reader',
      { path: '^build/actions/[^/]+/rules/' },
      { path: 'core/yaml/', reachable: true },
    ),
    rule('out-of-reach', { path: '^build/src/entry/index' }, { path: '^build/src/', reachable: false }),
    {
      ...rule('popular', { path: '^build/src' }, {}),
      to: undefined,
      module: { path: '^build/src', numberOfDependentsMoreThan: 8 },
    },
    {
      ...rule('lonely', {}, {}),
      to: undefined,
      module: { path: '^build/actions', numberOfDependentsLessThan: 1 },
    },
  ],
  allowed: [
    { from: { path: '^build/src/([^/]+)/' }, to: { path: '^build/src/$1/' } },
    { from: {}, to: { path: '^build/src/core/' } },
    { from: { path: '^build/src/(?:shell|entry)/' }, to: {} },
  ],
  required: [
    {
      name: 'rule-knows-model',
      severity: 'warn',
      module: { path: '/rules/[^/]+[.]js$' },
      to: { path: '/model/' },
    },
    {
      name: 'room-opens-the-shell',
      severity: 'warn',
      module: { path: '^build/actions/[^/]+/main' },
      to: { path: '^build/src/ports/index', reachable: true },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' } },
};

const NAMES = [...CONFIGURATION.forbidden, ...CONFIGURATION.required]
  .map(({ name }) => name)
  .concat('not-in-allowed');

const theirs = runReal(CONFIGURATION, ROOTS).violations.filter(inSight);
const ours = judgeFiles(ownCode(), CONFIGURATION).violations.filter(inSight);

describe('on our own code', () => {
  test('there is something to compare for almost every rule', () => {
    const found = new Set(theirs.map((one) => one.rule.name));
    expect(found.size).toBeGreaterThanOrEqual(15);
    expect(theirs.length).toBeGreaterThan(500);
  });

  test.each(NAMES.filter((name) => !name.startsWith('circle')))('%s: the same violations', (name) => {
    const there = theirs.filter((one) => one.rule.name === name).map(said);
    const here = ours.filter((one) => one.rule === name).map(said);
    expect([...new Set(here)].toSorted()).toEqual([...new Set(there)].toSorted());
  });

  test('cycles: every one of theirs, and each of ours leads back along imports that exist', () => {
    for (const name of ['circle', 'circle-of-imports']) {
      const here = ours.filter((one) => one.rule === name);
      const there = theirs.filter((one) => one.rule.name === name).map(said);
      expect(here.map(said)).toEqual(expect.arrayContaining(there));
      for (const { from, path: round = [] } of here) {
        expect(round.at(-1)?.name).toBe(from);
        let at = from;
        for (const { name: next } of round) {
          expect(importsOf(at)).toContain(next);
          at = next;
        }
      }
    }
  });

  test('reachability: the same targets for each module', () => {
    const reached = ours.filter((one) => one.rule === 'reaches-yaml-reader');
    expect(reached.length).toBeGreaterThan(0);
    for (const { from, reached: targets } of reached)
      expect(targets).toEqual(
        theirs
          .filter((one) => one.rule.name === 'reaches-yaml-reader' && one.from === from)
          .map((one) => one.to)
          .toSorted(),
      );
  });
});

function rule<From, To>(
  name: string,
  from: From,
  to: To,
): { name: string; severity: 'warn'; from: From; to: To } {
  return { name, severity: 'warn', from, to };
}

/** What we reach in dependency-cruiser by its path lies outside of what either side is to look at. */
function inSight({ from, to }: { from: string; to: string }): boolean {
  return ![from, to].some((one) => one.includes('node_modules/dependency-cruiser'));
}

/** Packages are named by their folder: which file of it is meant depends on what is installed. */
function said({
  type,
  kind = type ?? '',
  from,
  to,
}: {
  type?: string;
  kind?: string;
  from: string;
  to: string;
}): string {
  const place = (one: string) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(one)?.[0] ?? one;
  return kind === 'reachability' ? place(from) : `${place(from)} → ${place(to)}`;
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)].map(([, one = '']) =>
    path.join(path.dirname(file), one),
  );
}

function ownCode(): Record<string, string> {
  const files = ROOTS.flatMap((root) =>
    readdirSync(path.join(ROOT, root), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${root}/${file}`,
    ),
  ).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(
    [...files, 'package.json'].map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
  );
}
