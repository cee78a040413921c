import { describe, expect, test } from '@jest/globals';
import { memoryForge } from '../../../src/adapters/forge/memory-forge.js';
import type { MemoryForge } from '../../../src/adapters/forge/memory-forge.js';
import { ForgeError } from '../../../src/ports/index.js';
import { upsertStickyComment } from '../../../src/shell/comment/sticky-comment.js';

const BOT = 'github-actions[bot]';
const MARKER = '<!-- eos-gates:verdict -->';

function forgeWith(...comments: [author: string, body: string][]): MemoryForge {
  const end = { ref: 'r', sha: 's' };
  const pull = {
    number: 1,
    title: '',
    body: '',
    author: 'mona',
    labels: [],
    draft: false,
    base: end,
    head: end,
  };
  return memoryForge({
    pulls: [{ pull }],
    comments: comments.map(([author, body]) => ({ pull: 1, author, body })),
  });
}

const bodies = async (forge: MemoryForge): Promise<string[]> =>
  (await forge.comments(1)).map(({ body }) => body);
const verdict = (...blocks: string[]) => ({ key: 'verdict', blocks, author: BOT });

describe('upsertStickyComment', () => {
  test('creates, leaves alone, updates in place', async () => {
    const forge = forgeWith(['mona', 'hello']);
    const first = await upsertStickyComment(forge, 1, verdict('# Failed', 'one'));
    expect(first).toEqual({ kind: 'created', id: 1002, omitted: 0 });
    expect(await upsertStickyComment(forge, 1, verdict('# Failed', 'one'))).toEqual({
      ...first,
      kind: 'unchanged',
    });
    expect(await upsertStickyComment(forge, 1, verdict('# Passed'))).toEqual({ ...first, kind: 'updated' });
    expect(await bodies(forge)).toEqual(['hello', `${MARKER}\n\n# Passed`]);
  });

  test('knows its comment again although the host changed the ends of lines', async () => {
    const forge = forgeWith([BOT, `${MARKER}\r\n\r\n# Passed\r\n`]);
    expect(await upsertStickyComment(forge, 1, verdict('# Passed'))).toMatchObject({ kind: 'unchanged' });
  });

  test.each([
    ['of a stranger', 'mona', `${MARKER}\n\nfake`],
    ['with another key', BOT, '<!-- eos-gates:verdict2 -->\n\nother'],
    ['that quotes ours', BOT, `> ${MARKER}\n\nquoted`],
    ['that has the marker further down', BOT, `see\n${MARKER}`],
    ['with more on the line of the marker', BOT, `${MARKER} x`],
  ])('leaves a comment alone %s', async (_which, author, body) => {
    const forge = forgeWith([author, body]);
    expect(await upsertStickyComment(forge, 1, verdict('ours'))).toMatchObject({ kind: 'created' });
    expect(await bodies(forge)).toEqual([body, `${MARKER}\n\nours`]);
  });

  test('goes by the marker alone when it is not known who we are, and then removes nothing', async () => {
    const forge = forgeWith(['app[bot]', `${MARKER}\n\nold`], ['mona', `${MARKER}\n\ndouble`]);
    const outcome = await upsertStickyComment(forge, 1, { key: 'verdict', blocks: ['new'] });
    expect(outcome).toEqual({ kind: 'updated', id: 1001, omitted: 0 });
    expect(await bodies(forge)).toEqual([`${MARKER}\n\nnew`, `${MARKER}\n\ndouble`]);
  });

  test('removes doubles of its own that a race left', async () => {
    const forge = forgeWith([BOT, `${MARKER}\n\none`], [BOT, `${MARKER}\n\ntwo`]);
    expect(await upsertStickyComment(forge, 1, verdict('now'))).toMatchObject({ kind: 'updated', id: 1001 });
    expect(await bodies(forge)).toEqual([`${MARKER}\n\nnow`]);
  });

  test('creates it anew when somebody removed it in between', async () => {
    const forge = forgeWith([BOT, `${MARKER}\n\none`]);
    const gone = { ...forge, updateComment: async () => Promise.reject(new ForgeError('not-found', 'gone')) };
    expect(await upsertStickyComment(gone, 1, verdict('now'))).toMatchObject({ kind: 'created' });
  });

  test('cuts at a block, says how many are missing, and fits', async () => {
    const forge = forgeWith();
    const blocks = [
      '# Failed',
      ...Array.from({ length: 100 }, (_, at) => `finding ${at} ${'🙂'.repeat(500)}`),
    ];
    const outcome = await upsertStickyComment(forge, 1, verdict(...blocks));
    const [body = ''] = await bodies(forge);
    expect(body.length).toBeLessThanOrEqual(65_536);
    const shown = body.match(/^finding \d+ (🙂){500}$/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(60);
    expect(outcome).toMatchObject({ kind: 'created', omitted: 100 - shown });
    expect(body).toContain(`_${100 - shown} more parts do not fit into a comment`);
    expect(await upsertStickyComment(forge, 1, verdict(...blocks))).toMatchObject({ kind: 'unchanged' });
  });

  test('a single block that is too long leaves a note alone', async () => {
    const forge = forgeWith();
    expect(await upsertStickyComment(forge, 1, verdict('x'.repeat(70_000)))).toMatchObject({ omitted: 1 });
    expect((await bodies(forge))[0]).toMatch(/^<!-- eos-gates:verdict -->\n\n_1 more part does not fit/);
  });

  test('takes exactly the limit', async () => {
    const forge = forgeWith();
    const fitting = 'x'.repeat(65_536 - MARKER.length - 2);
    expect(await upsertStickyComment(forge, 1, verdict(fitting))).toMatchObject({ omitted: 0 });
    expect((await bodies(forge))[0]).toHaveLength(65_536);
  });

  test.each(['comments', 'createComment'] as const)('turns a refusal of %s into a note', async (method) => {
    const refuse = async () => Promise.reject(new ForgeError('forbidden', 'The token may not comment.'));
    const outcome = await upsertStickyComment({ ...forgeWith(), [method]: refuse }, 1, verdict('x'));
    expect(outcome).toEqual({
      kind: 'not-written',
      note: 'No comment on the pull request. The token may not comment.',
    });
  });

  test('a fault of ours is not hidden', async () => {
    const broken = { ...forgeWith(), comments: async () => Promise.reject(new TypeError('bug')) };
    await expect(upsertStickyComment(broken, 1, verdict('x'))).rejects.toThrow(TypeError);
  });

  test.each(['', 'a-->b', 'a b', 'a--b', '-a'])('refuses the key %p', async (key) => {
    await expect(upsertStickyComment(forgeWith(), 1, { key, blocks: [] })).rejects.toThrow(RangeError);
  });
});
