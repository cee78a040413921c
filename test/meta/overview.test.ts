import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT, gateNames } from '../../scripts/generate/rooms.js';
import { readOwn } from './own-files.js';
import { importsBetween, readPicture } from './rooms-graph.js';

/** The pictures of the overview are true: every room is there, every arrow happens, and no import goes where no arrow is. */
const pictures = [...readOwn('docs/architecture/overview.md').matchAll(/```mermaid\n([\s\S]*?)```/g)].map(
  (match) => readPicture(match[1] ?? ''),
);

describe('the picture of the house', () => {
  const house = pictures[0];

  test('has every folder of src/ and of actions/, and nothing else', () => {
    expect([...(house?.nodes ?? [])].toSorted()).toEqual(folders('src'));
    expect([...(house?.groups.keys() ?? [])]).toEqual(['actions']);
    expect([...(house?.groups.get('actions') ?? [])].toSorted()).toEqual(folders('actions'));
  });

  test('has exactly the arrows that imports make', () => {
    const real = importsBetween((file) => {
      const [top, room] = file.split('/');
      return top === 'actions' ? top : room;
    });
    expect([...(house?.arrows ?? [])].toSorted()).toEqual([...real].toSorted());
  });
});

describe('the picture of a gate', () => {
  const gate = pictures[1];
  const part = (file: string): string | undefined => {
    const [top, room = '', inner = ''] = file.split('/');
    if (top !== 'actions') return room;
    return inner.replace(/\.ts$/, '');
  };

  test('has every part that a gate has', () => {
    const parts = gateNames().flatMap((name) =>
      readdirSync(path.join(ROOT, 'actions', name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
        .map((entry) => entry.name.replace(/\.ts$/, '')),
    );
    expect([...(gate?.groups.get('gate-room') ?? [])].toSorted()).toEqual([...new Set(parts)].toSorted());
  });

  test('has exactly the arrows that imports of its parts make', () => {
    const inside = new Set(gate?.groups.get('gate-room'));
    const real = [...importsBetween(part)].filter((arrow) => inside.has(arrow.split(' -> ')[0] ?? ''));
    expect([...(gate?.arrows ?? [])].toSorted()).toEqual(real.toSorted());
  });

  test('no room imports another room', () => {
    const rooms = importsBetween((file) => (file.startsWith('actions/') ? file.split('/')[1] : undefined));
    expect([...rooms]).toEqual([]);
  });
});

function folders(parent: string): string[] {
  return readdirSync(path.join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}
