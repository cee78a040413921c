import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';

const MODULE = new URL('../../src/entry/young-space.js', import.meta.url).href;

/** MiB the space of new objects has come to in a program that makes and keeps many. */
function youngSpace(before: string): number {
  const program = `${before}
    import { getHeapSpaceStatistics } from 'node:v8';
    const kept = [];
    for (let at = 0; at < 1_500_000; at++) kept.push({ at });
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    console.log(kept.length > 0 && space.space_size / 2 ** 20);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

test('the space of new objects stays as small as it starts', () => {
  const kept = youngSpace(`import { keepYoungSpaceSmall } from '${MODULE}'; keepYoungSpaceSmall();`);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(youngSpace('') / 2);
});
