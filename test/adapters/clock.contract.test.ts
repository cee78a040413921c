import { describe, expect, test } from '@jest/globals';
import { memoryClock, systemClock } from '../../src/adapters/index.js';

describe.each([
  ['system', () => systemClock],
  ['memory', () => memoryClock()],
])('Clock: %s', (_name, open) => {
  test('sleep moves both times on by at least what was asked', async () => {
    const clock = open();
    const [now, elapsed] = [clock.now().getTime(), clock.elapsed()];
    await clock.sleep(20);
    // Timers may fire up to a millisecond early.
    expect(clock.elapsed() - elapsed).toBeGreaterThanOrEqual(19);
    expect(clock.now().getTime() - now).toBeGreaterThanOrEqual(19);
  });

  test('elapsed never goes back', async () => {
    const clock = open();
    const before = clock.elapsed();
    await clock.sleep(0);
    await clock.sleep(-5);
    expect(clock.elapsed()).toBeGreaterThanOrEqual(before);
  });

  test('a date handed out does not change later', async () => {
    const clock = open();
    const date = clock.now();
    const time = date.getTime();
    await clock.sleep(2);
    expect(date.getTime()).toBe(time);
  });
});

describe('memoryClock', () => {
  test('stands still until it is moved', () => {
    const clock = memoryClock('2026-02-03T04:05:06Z');
    expect(clock.now().toISOString()).toBe('2026-02-03T04:05:06.000Z');
    clock.advance(1500);
    expect([clock.now().toISOString(), clock.elapsed()]).toEqual(['2026-02-03T04:05:07.500Z', 1500]);
  });

  test('refuses a start that is no instant', () => {
    expect(() => memoryClock('soon')).toThrow('"soon" is no instant.');
  });
});
