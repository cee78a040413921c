import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import type { Finding } from '../../src/core/finding/index.js';
import { markKnown } from '../../src/core/finding/index.js';
import type { Gate } from '../../src/core/gate/index.js';
import type { PageCase } from '../../src/core/rule/index.js';
import { ruleName } from '../../src/core/rule/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { ROOT, readRooms } from '../../scripts/generate/rooms.js';

/** Every case of every rule page, run through its whole gate: exactly the findings the page promises, no more and no fewer. */
for (const room of readRooms()) {
  const file = pathToFileURL(path.join(ROOT, 'build/actions', room.gate, 'gate.js')).href;
  const { gate, caseFacts } = (await import(file)) as GateFile;
  for (const rule of room.rules) {
    describe(rule.id, () => {
      for (const one of rule.parsed.cases) {
        test(`${one.kind}: ${one.title} (${rule.pagePath}:${one.line})`, () => {
          const findings = evaluate(gate, one, caseFacts);
          expect(findings.map(said).toSorted()).toEqual(
            one.expect.map(({ rule: name, at }) => `${name} at ${at}`).toSorted(),
          );
          for (const { rule: name, at, what, state } of one.expect) {
            const same = findings.filter((finding) => said(finding) === `${name} at ${at}`);
            if (what !== undefined) expect(same.map((finding) => finding.what).join('\n')).toContain(what);
            if (state !== undefined) expect(same.map((finding) => finding.state)).toContain(state);
          }
          if (one.kind === 'bad') expect(one.expect.map((wanted) => wanted.rule)).toContain(rule.name);
        });
      }
    });
  }
}

type Files = Readonly<Record<string, string>>;

/** What a room's `gate.ts` gives. A gate that compares instead of judging each side makes its facts from both. */
interface GateFile {
  gate: Gate<unknown, unknown>;
  caseFacts?(files: Files, base: Files): unknown;
}

function evaluate(gate: Gate<unknown, unknown>, one: PageCase, caseFacts: GateFile['caseFacts']): Finding[] {
  const settings: unknown = gate.settings.parse(one.settings === undefined ? {} : parseYaml(one.settings));
  const memo = new Map<string, unknown>();
  const run = (side: 'head' | 'base', files: Files): readonly Finding[] => {
    const facts: unknown =
      one.facts !== undefined
        ? JSON.parse(one.facts)
        : (caseFacts?.(files, one.base ?? {}) ?? memoryTree(files));
    return gate.evaluate(facts, settings, { levels: {}, memo, side }).findings;
  };
  const head = run('head', one.files);
  return one.base === undefined || caseFacts !== undefined
    ? [...head]
    : markKnown(head, run('base', one.base));
}

function said(finding: Finding): string {
  const { file, line, column } = finding.location;
  return `${ruleName(finding.ruleId)} at ${file}:${line}:${column}`;
}
