import type { ArrowVerdict } from '../../src/core/picture/index.js';
import type { Atlas } from '../../src/diagram/index.js';

const VERDICTS: readonly ArrowVerdict[] = ['fine', 'error', 'warning', 'known'];

/** Modules of the names given, each importing the next; the second link is an error and new. Two files and a finding in each. */
export function sampleAtlas(names: readonly string[]): Atlas {
  const file = (index: number, inner: string): string => `${names[index]}/${inner}.ts`;
  return {
    title: names.join(' '),
    layered: true,
    bands: names.map((name) => ({ name: `layer ${name}` })),
    boxes: names.map((name, index) => ({
      name,
      folder: name,
      band: index,
      row: 0,
      files: [file(index, 'a'), file(index, 'b')],
      inner: 1,
      changed: index === 1,
      findings: [
        {
          rule: 'arch-lint/no-cross-internals',
          what: `What of ${name}`,
          do: `Do of ${name}`,
          file: file(index, 'a'),
          line: 3,
          column: 1,
          verdict: VERDICTS[index % 4] ?? 'fine',
        },
      ],
    })),
    links: names.slice(1).map((_name, index) => ({
      from: index,
      to: index + 1,
      verdict: VERDICTS[index % 4] ?? 'fine',
      new: index === 1,
      imports: ['a', 'b'].map((inner, line) => ({
        file: file(index, inner),
        line: line + 1,
        column: 1,
        specifier: `../${names[index + 1]}/a.js`,
        target: file(index + 1, 'a'),
        verdict: line === 0 ? (VERDICTS[index % 4] ?? 'fine') : 'fine',
        soft: line === 1,
      })),
    })),
  };
}
