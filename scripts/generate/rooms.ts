import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedPage } from '../../src/core/rule/index.js';
import { parsePage } from '../../src/core/rule/index.js';

/** A rule as its two files give it. */
export interface RuleFiles {
  name: string;
  id: string;
  /** Path of the page from the repository's root. */
  pagePath: string;
  text: string;
  parsed: ParsedPage;
}

/** A gate's room in actions/. */
export interface Room {
  gate: string;
  rules: readonly RuleFiles[];
}

/** The repository the script runs in: the current folder, as npm sets it. */
export const ROOT = process.cwd();

/** Every folder in actions/ that holds a gate. */
export function gateNames(root: string = ROOT): string[] {
  const folder = path.join(root, 'actions');
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'gate.ts')))
    .toSorted();
}

/** Reads all rooms. @throws PageError for a page that breaks the form, Error for a rule without its twin */
export function readRooms(root: string = ROOT): Room[] {
  return gateNames(root).map((gate) => ({ gate, rules: readRules(root, gate) }));
}

function readRules(root: string, gate: string): RuleFiles[] {
  const folder = path.join(root, 'actions', gate, 'rules');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder);
  const names = [...new Set(files.map((file) => file.replace(/\.(ts|md)$/, '')))].toSorted();
  return names.map((name) => {
    for (const twin of [`${name}.ts`, `${name}.md`]) {
      if (!files.includes(twin))
        throw new Error(`actions/${gate}/rules/${twin} is missing: a rule is a .ts and a .md of one name`);
    }
    const pagePath = `actions/${gate}/rules/${name}.md`;
    const text = readFileSync(path.join(root, pagePath), 'utf8');
    const id = `${gate}/${name}`;
    return { name, id, pagePath, text, parsed: parsePage(id, pagePath, text) };
  });
}
