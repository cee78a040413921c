import { describe, expect, test } from '@jest/globals';
import { judgeFiles, said } from './in-tree.js';

/** Small graphs whose cycles are all listed by brute force, and what rules about cycles then must find. */
interface Link {
  from: number;
  to: number;
  typeOnly: boolean;
}

/** A generator that gives the same numbers in every run (Numerical Recipes, linear congruential). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomLinks(seed: number, nodes: number): Link[] {
  const random = numbers(seed);
  const links = new Map<string, Link>();
  for (let count = nodes + random(nodes); count > 0; count--) {
    const [from, to] = [random(nodes), random(nodes)];
    if (from !== to) links.set(`${from} ${to}`, { from, to, typeOnly: random(3) === 0 });
  }
  return [...links.values()];
}

const nameOf = (node: number): string => (node % 3 === 0 ? `src/data/${node}.ts` : `src/ui/${node}.ts`);

function filesOf(links: readonly Link[], nodes: number): Record<string, string> {
  const files: Record<string, string> = { 'package.json': '{ "name": "web" }' };
  for (let node = 0; node < nodes; node++) {
    const own = links.filter(({ from }) => from === node);
    files[nameOf(node)] = own
      .map(
        ({ to, typeOnly }) =>
          `import ${typeOnly ? 'type ' : ''}{ x as x${to} } from '../${nameOf(to).slice(4)}';\n`,
      )
      .join('');
  }
  return files;
}

/** Whether one can walk from one node to the other over some of the links. */
function walks(links: readonly Link[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const at of seen) for (const link of links) if (link.from === at) seen.add(link.to);
  return seen.has(to);
}

function judged(links: readonly Link[], nodes: number, to: object): string[] {
  const rule = { name: 'x', severity: 'error', from: {}, to: { circular: true, ...to } };
  return said(
    judgeFiles(filesOf(links, nodes), { forbidden: [rule], options: { tsPreCompilationDeps: true } }),
  );
}

function expected(links: readonly Link[], keep: (link: Link) => boolean): string[] {
  const open = links.filter(keep);
  return open
    .filter(({ from, to }) => walks(open, to, from))
    .map(({ from, to }) => `x: ${nameOf(from)} → ${nameOf(to)}`)
    .toSorted();
}

const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);
const NODES = 8;

describe('every import that lies on a cycle', () => {
  test.each(SEEDS)('graph %i', (seed) => {
    const links = randomLinks(seed, NODES);
    expect(judged(links, NODES, {})).toEqual(expected(links, () => true));
    expect(judged(links, NODES, { viaOnly: { dependencyTypesNot: ['type-only'] } })).toEqual(
      expected(links, ({ typeOnly }) => !typeOnly),
    );
    expect(judged(links, NODES, { viaOnly: '^src/ui/' })).toEqual(
      expected(links, ({ from, to }) => from % 3 !== 0 && to % 3 !== 0),
    );
    expect(judged(links, NODES, { viaNot: '^src/ui/' })).toEqual(
      expected(links, ({ from, to }) => from % 3 === 0 && to % 3 === 0),
    );
  });

  test.each(SEEDS)('through a module or an import of a kind: graph %i', (seed) => {
    const links = randomLinks(seed, NODES);
    const through = (wanted: (link: Link) => boolean): string[] =>
      links
        .filter(
          ({ from, to }) =>
            walks(links, to, from) &&
            links.some(
              (one) =>
                wanted(one) &&
                walks(links, to, one.from) &&
                walks(links, one.from, to) &&
                walks(links, one.to, from),
            ),
        )
        .map(({ from, to }) => `x: ${nameOf(from)} → ${nameOf(to)}`)
        .toSorted();
    expect(judged(links, NODES, { via: { dependencyTypes: ['type-only'] } })).toEqual(
      through(({ typeOnly }) => typeOnly),
    );
    expect(judged(links, NODES, { via: { path: '^src/data/' } })).toEqual(through(({ to }) => to % 3 === 0));
    expect(judged(links, NODES, { viaSomeNot: ['^src/ui/'] })).toEqual(through(({ to }) => to % 3 === 0));
  });
});

test('a cycle of 3,000 files and a chain of 10,000 need no recursion', () => {
  const ring: Link[] = Array.from({ length: 3000 }, (_, from) => ({
    from,
    to: (from + 1) % 3000,
    typeOnly: false,
  }));
  expect(judged(ring, 3000, {})).toHaveLength(3000);
  // Nobody is in the ring's way who is not in it, and the one import of a type is found however far away it is.
  const [first, ...rest] = ring;
  const typed = [{ ...(first as Link), typeOnly: true }, ...rest];
  expect(judged(typed, 3000, { via: { dependencyTypes: ['type-only'] } })).toHaveLength(3000);
  const chain: Link[] = Array.from({ length: 9999 }, (_, from) => ({ from, to: from + 1, typeOnly: false }));
  const rule = {
    name: 'far',
    severity: 'error',
    from: { path: '^src/data/0[.]' },
    to: { path: '/9999[.]', reachable: true },
  };
  const { violations } = judgeFiles(filesOf(chain, 10_000), { forbidden: [rule] });
  expect(violations.map(({ path }) => path?.length)).toEqual([9999]);
});

test('reachability is exact in both directions, for each module against all others', () => {
  for (const seed of SEEDS) {
    const links = randomLinks(seed, NODES).filter(({ typeOnly }) => !typeOnly);
    const files = filesOf(links, NODES);
    const nodes = Array.from({ length: NODES }, (_, node) => node);
    const steps = (from: number, to: number) =>
      links.some((one) => one.from === from && walks(links, one.to, to));
    const reaches = judgeFiles(files, {
      forbidden: [
        {
          name: 'x',
          severity: 'error',
          from: { path: '^src/ui/' },
          to: { path: '^src/data/', reachable: true },
        },
      ],
    }).violations;
    for (const node of nodes.filter((one) => one % 3 !== 0)) {
      const wanted = nodes
        .filter((one) => one % 3 === 0 && steps(node, one))
        .map(nameOf)
        .toSorted();
      expect(reaches.find(({ from }) => from === nameOf(node))?.reached ?? []).toEqual(wanted);
    }
    const unreached = judgeFiles(files, {
      forbidden: [
        {
          name: 'x',
          severity: 'error',
          from: { path: '^src/data/' },
          to: { path: '^src/', reachable: false },
        },
      ],
    }).violations.map(({ from }) => from);
    const alone = nodes.filter(
      (node) => !nodes.some((one) => one % 3 === 0 && one !== node && steps(one, node)),
    );
    expect(unreached.toSorted()).toEqual(alone.map(nameOf).toSorted());
  }
});
