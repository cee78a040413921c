import { describe, expect, test } from '@jest/globals';
import { memoryExec } from '../../../src/adapters/exec/index.js';
import { findAct } from '../../../src/cli/act/find-act.js';

const find = (programs: Readonly<Record<string, string>>, named?: string, env: Record<string, string> = {}) =>
  findAct(
    memoryExec(({ command }) => {
      const text = programs[command];
      return text === undefined ? undefined : { output: [{ stream: 'stdout', text }] };
    }),
    env,
    { named, cached: '/installation/.cache/tools/act', cwd: '/' },
  );

describe('findAct', () => {
  test.each([
    [
      'PATH',
      { act: 'act version 0.2.89\n', '/installation/.cache/tools/act': 'act version 0.2.90\n' },
      undefined,
      {},
      'act',
    ],
    [
      'the cache',
      { '/installation/.cache/tools/act': 'act version 0.2.89\n' },
      undefined,
      {},
      '/installation/.cache/tools/act',
    ],
    [
      'EOS_ACT',
      { act: 'act version 0.2.89', '/x/act': 'act version v0.3.0' },
      undefined,
      { EOS_ACT: '/x/act' },
      '/x/act',
    ],
    ['the named one', { '/y/act': 'act version 0.2.89' }, '/y/act', { EOS_ACT: '/x/act' }, '/y/act'],
  ])('takes %s', async (_name, programs, named, env, command) => {
    expect(
      (await find(programs as Readonly<Record<string, string>>, named, env as Record<string, string>))
        .command,
    ).toBe(command);
  });

  test.each([
    ['none', {}, undefined, 'act is not on this machine'],
    ['a named one that is missing', { act: 'act version 0.2.89' }, '/no', '/no cannot be started'],
    ['an old one', { act: 'act version 0.2.61\n' }, undefined, 'too old'],
    [
      'another program of that name',
      { act: 'act 1.0 the theatre tool' },
      undefined,
      'does not say which version',
    ],
  ])('%s is a problem', async (_name, programs, named, message) => {
    await expect(find(programs as Readonly<Record<string, string>>, named)).rejects.toThrow(message);
  });
});
