import { describe, expect, test } from '@jest/globals';
import { readRooms } from '../../scripts/generate/rooms.js';
import { FAULTS } from '../e2e/faults/index.js';

/** Gates of which every rule has to find something in examples/shop. */
const GATES = ['arch-lint', 'module-shape'];

/** Rules that nothing in the shop can break, and why. */
const NOT_SEEDED: Readonly<Record<string, string>> = {};

const seeded = new Set(FAULTS.flatMap(({ findings }) => findings.map(({ rule }) => rule)));

describe('faults of the shop', () => {
  test.each(GATES)('there is one for every rule of %s, or a written reason', (gate) => {
    const rules = readRooms().find((room) => room.gate === gate)?.rules ?? [];
    expect(rules.length).toBeGreaterThan(0);
    const ids = rules.map(({ name }) => `${gate}/${name}`);
    expect(ids.filter((id) => !seeded.has(id) && NOT_SEEDED[id] === undefined)).toEqual([]);
  });

  test('no reason stands beside a fault, and no fault beside its name again', () => {
    expect(Object.keys(NOT_SEEDED).filter((id) => seeded.has(id))).toEqual([]);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    for (const { name, findings } of FAULTS)
      expect({ name, found: findings.length > 0 }).toEqual({ name, found: true });
  });
});
