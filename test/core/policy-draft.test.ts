import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { extendPolicy, readPolicy, writePolicy } from '../../src/core/policy/index.js';

const DRAFT = {
  gate: 'words',
  text: '# Why.\nword: bad\n# What.\nplaces:\n  # The first.\n  - match: a/{b}\n',
};

describe('a new eos.yaml', () => {
  test('holds sections with their comments, and can be read', () => {
    const text = writePolicy([DRAFT]);
    expect(text).toContain(
      'gates:\n  words:\n    # Why.\n    word: bad\n    # What.\n    places:\n      # The first.\n      - match: a/{b}\n',
    );
    expect(readPolicy(text, ['words']).faults).toEqual([]);
  });
  test('without sections is a policy all the same', () =>
    expect(readPolicy(writePolicy([]), []).faults).toEqual([]));
});

describe('an eos.yaml that is there', () => {
  const added = { word: 'bad', places: [{ match: 'a/{b}' }] };
  test.each([
    ['no gates', '# Ours.\nversion: 1 # one\n', { words: added }],
    ['gates in braces', '# Ours.\nversion: 1 # one\ngates: {}\n', { words: added }],
    [
      'another gate',
      '# Ours.\nversion: 1 # one\ngates:\n  # Kept.\n  other: { stage: warn }\n',
      { other: { stage: 'warn' }, words: added },
    ],
    [
      'the gate, with other keys',
      '# Ours.\nversion: 1 # one\ngates:\n  # Kept.\n  words: { stage: warn }\n',
      { words: { stage: 'warn', ...added } },
    ],
    ['the gate, empty', '# Ours.\nversion: 1 # one\ngates:\n  words:\n', { words: added }],
  ])('gets what it lacks and keeps its comments: %s', (_name, present, gates) => {
    const { text, added: names } = extendPolicy(present, [DRAFT]);
    expect(parse(text)).toEqual({ version: 1, gates });
    expect(names).toEqual(['words']);
    for (const comment of [
      '# Ours.',
      '# one',
      '# What.',
      '# The first.',
      ...(present.includes('Kept') ? ['# Kept.'] : []),
    ])
      expect(text).toContain(comment);
    expect(extendPolicy(text, [DRAFT])).toEqual({ text, added: [] });
  });
  test('a gate that speaks about any of it is left alone, to the byte', () => {
    const present = 'version:   1\ngates:\n    words: {word:   good}\n';
    expect(extendPolicy(present, [DRAFT])).toEqual({ text: present, added: [] });
  });
});
