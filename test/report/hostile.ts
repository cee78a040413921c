import type { Finding } from '../../src/core/finding/index.js';
import type { SuiteReport } from '../../src/core/report/index.js';
import { makeReport, makeSuite } from '../../src/core/report/index.js';
import { finding } from './sample.js';

const ESC = String.fromCharCode(27);

/** Texts that try to leave the place they are put in, each with a mark (PWN) to look for. */
export const HOSTILE: readonly string[] = [
  '\n::error::PWN',
  '::set-output name=x::PWN',
  '  ::stop-commands::PWN',
  '##[error]PWN',
  `${ESC}[31mPWN${ESC}]8;;https://evil.example/${ESC}\\`,
  '\u009b31mPWN',
  '\r\nPWN',
  '</script><script>PWN()</script>',
  '"><img src=x onerror=PWN()>',
  "' onmouseover='PWN()",
  ']]><PWN/>',
  '--><!-- PWN',
  '`PWN` ``` ~~~\n```',
  '| PWN | x |\n| --- |',
  '</code></details></table># PWN',
  '[PWN](https://evil.example) ![PWN](https://evil.example/x.png)',
  '@octocat/PWN #1 GH-1 www.evil.example https://evil.example/PWN',
  '\u202egnp.PWN\u2066',
  '\u2028PWN\u2029',
  '\ud800PWN\udc00',
  '\u0000\u0008\u000b\ufffe\uffffPWN',
  '%0A::error::PWN',
  ',line=1,title=PWN::PWN',
  '{0} {{1}} PWN \\',
  '&lt;PWN&gt; &#60;PWN&#62;',
  '-x.ts',
  'C:PWN/../x',
  '名前PWN👩‍👩‍👧‍👦é',
  'x'.repeat(3000) + 'PWN',
];

/** A finding whose every free text is the hostile one. */
export function hostileFinding(text: string, n = 0): Finding {
  return finding({
    what: text,
    why: text,
    do: text,
    location: { file: `${text}`, line: 1, column: 1 },
    related: [{ file: text, line: 1, column: 1, label: text }],
    key: `${text}${n}`,
    clauses: [text],
    evidence: { edges: [{ from: text, to: text, line: 1 }], command: text, waiver: { reason: text } },
    fix: {
      safety: 'unsafe',
      title: text,
      edits: [{ location: { file: text, line: 1, column: 1 }, text }],
    },
  });
}

/** A suite with hostile texts wherever the report has text. */
export function hostileSuite(texts: readonly string[]): SuiteReport {
  const states = ['new', 'known', 'waived'] as const;
  return makeSuite([
    ...texts.map((text) =>
      makeReport({
        gate: 'arch-lint',
        verdict: 'failed',
        reason: text,
        inspected: { [text]: 1 },
        notInspected: [{ what: text, why: text }],
        findings: states.map((state, n) => ({ ...hostileFinding(text, n), state })),
      }),
    ),
    makeReport({ gate: 'quality', verdict: 'skipped', reason: texts.join('') }),
  ]);
}

/** Random texts pieced together from hostile parts; the same for the same seed. */
export function* hostileTexts(count: number, seed = 1): Generator<string> {
  let state = seed;
  const next = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const pieces = [...HOSTILE, '\n', '\r', '::', '##[', '<', '>', '`', '|', '%', '\\', '&', ESC, ' ', 'a'];
  for (let i = 0; i < count; i++) {
    yield `${Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)] ?? '').join('')}!`;
  }
}
