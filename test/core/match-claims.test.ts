import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/core/finding/index.js';
import { matchClaims, partsOf } from '../../src/core/finding/index.js';

const claim = (key: string, file = 'a.ts', weight?: number): Claim => ({ ruleId: 'g/r', key, file, weight });

describe('parts of a key', () => {
  test.each([
    ['web → billing (rate,tax)', ['web → billing (rate)', 'web → billing (tax)']],
    ['web → billing ()', ['web → billing ()']],
    ['web (no module) → billing (a)', ['web (no module) → billing (a)']],
    ['a ↔ b', ['a ↔ b']],
    ['(a', ['(a']],
    [')', [')']],
  ])('%s', (key, parts) =>
    expect(partsOf({ ruleId: 'g/r', key })).toEqual(parts.map((part) => `g/r\u0000${part}`)),
  );
});

describe('matching', () => {
  const met = (wanted: readonly Claim[], there: readonly Claim[], preference = {}): boolean[] => {
    const matched = matchClaims(wanted, there, preference);
    return wanted.map((one) => matched.met.has(one));
  };

  test('an import split in two, or joined, is the same', () => {
    expect(met([claim('x → y (a)'), claim('x → y (b)')], [claim('x → y (a,b)')])).toEqual([true, true]);
    expect(met([claim('x → y (a,b)')], [claim('x → y (a)'), claim('x → y (b)', 'b.ts')])).toEqual([true]);
  });
  test('one name less is known, one more is new', () => {
    expect(met([claim('x → y (a)')], [claim('x → y (a,b)')])).toEqual([true]);
    expect(met([claim('x → y (a,b)')], [claim('x → y (a)')])).toEqual([false]);
  });
  test('what a new one shares with an old one is used up', () =>
    expect(met([claim('x → y (a,b)'), claim('x → y (a)', 'b.ts')], [claim('x → y (a)')])).toEqual([
      false,
      false,
    ]));
  test('other rules and other borders do not match', () => {
    expect(met([claim('x → z (a)')], [claim('x → y (a)')])).toEqual([false]);
    expect(met([claim('k')], [{ ...claim('k'), ruleId: 'g/s' }])).toEqual([false]);
  });

  test('of two equal ones the one in the old file is old, whatever the order', () => {
    const there = [claim('k', 'old.ts')];
    expect(met([claim('k', 'fresh.ts'), claim('k', 'old.ts')], there)).toEqual([false, true]);
    expect(met([claim('k', 'old.ts'), claim('k', 'fresh.ts')], there)).toEqual([true, false]);
  });
  test('a moved file brings its own along', () =>
    expect(
      met([claim('k', 'fresh.ts'), claim('k', 'new/old.ts')], [claim('k', 'old.ts')], {
        before: (file: string) => file.replace('new/', ''),
      }),
    ).toEqual([false, true]));
  test('in one file the least fresh one is old', () => {
    const [first, second] = [claim('k'), claim('k')];
    const freshness = (one: Claim): number => (one === first ? 2 : 1);
    expect(met([first, second], [claim('k')], { freshness })).toEqual([false, true]);
  });
  test('freshness is not asked where there is nothing to choose', () => {
    const freshness = (): number => {
      throw new Error('asked');
    };
    expect(met([claim('k'), claim('l')], [claim('k')], { freshness })).toEqual([true, false]);
  });

  test('a light one leaves the heavy piece to the heavy one', () =>
    expect(
      met([claim('k', 'a.ts', 2), claim('k', 'a.ts', 4)], [claim('k', 'a.ts', 5), claim('k', 'a.ts', 3)]),
    ).toEqual([true, true]));
  test('says how much of each is left over', () => {
    const [partly, wholly, none] = [claim('x → y (a,b)'), claim('l'), claim('k')];
    const { left } = matchClaims([claim('x → y (a)'), claim('k')], [partly, wholly, none]);
    expect([...left]).toEqual([
      [partly, 1],
      [wholly, 1],
    ]);
  });
  test('20,000 equal ones in 20,000 files are quick', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => claim('k', `${n}.ts`));
    const moved = many.map((one) => ({ ...one, file: `m/${one.file}` }));
    const start = Date.now();
    expect(met(moved, many).every(Boolean)).toBe(true);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
