import type { Module, Selectors } from '../../../../src/modules/index.js';
import { isExact, listOf, modulesOf, selects, selectsOne } from '../../../../src/modules/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Settings } from '../../settings.js';
import { foreignOf, namesOne } from '../foreign.js';
import type { ArchModel } from '../model.js';
import { namesPackage } from '../package-names.js';
import type { IdleWord, WordSource } from './word.js';

/** Modules, packages and files that settings about the outside, apps, tests and shared folders name and that are not there. */
export const externalWords: WordSource = function* (model, settings) {
  yield* moduleNames(model, settings);
  yield* packageNames(model, settings);
  yield* permissions(model, settings);
  for (const [at, word] of settings.testFiles.entries()) {
    const glob = word.replace(/^!/, '');
    if (!model.tree.paths.some((path) => matchesGlob(glob, path)))
      yield {
        path: ['testFiles', at],
        word,
        role: 'glob in "testFiles"',
        kind: word === glob ? 'idle' : 'spare',
      };
  }
  for (const [at, word] of settings.shared.ignore.entries())
    if (!model.tree.paths.some((path) => matchesGlob(`${word.replace(/\/+$/, '')}/**`, path)))
      yield { path: ['shared', 'ignore', at], word, role: 'glob in "ignore" of "shared"', kind: 'spare' };
};

/** Also where no module is described: a rule that speaks of modules is never broken then. */
function* moduleNames(model: ArchModel, settings: Settings): Iterable<IdleWord> {
  const modules: readonly Module[] = modulesOf(model, settings).modules;
  for (const [path, role, written] of selectors(settings)) {
    for (const [at, word] of listOf(written).entries()) {
      const clean = word.replace(/^!/, '');
      if (clean.includes('{') || modules.some((module) => selectsOne(clean, module))) continue;
      const kind = isExact(clean) ? 'unknown' : word === clean ? 'idle' : 'spare';
      const place = typeof written === 'string' ? path : [...path, at];
      yield { path: place, word, role: `module in ${role}`, kind, known: modules.map(({ name }) => name) };
    }
  }
}

function* selectors({
  external,
  typesOnly,
  shared,
}: Settings): Iterable<[path: IdleWord['path'], role: string, written: Selectors]> {
  for (const [index, one] of external.deny.entries()) {
    if (one.in !== undefined) yield [['external', 'deny', index, 'in'], '"in" of "deny"', one.in];
    if (one.except !== undefined)
      yield [['external', 'deny', index, 'except'], '"except" of "deny"', one.except];
  }
  for (const [index, one] of external.allow.entries())
    yield [['external', 'allow', index, 'in'], '"in" of "allow"', one.in];
  for (const [index, one] of typesOnly.entries()) {
    yield [['typesOnly', index, 'from'], '"from" of "typesOnly"', one.from];
    yield [['typesOnly', index, 'to'], '"to" of "typesOnly"', one.to];
  }
  if (shared.domains) yield [['shared', 'domains'], '"domains" of "shared"', shared.domains];
}

function* packageNames({ graph }: ArchModel, settings: Settings): Iterable<IdleWord> {
  const { packages } = graph.workspace;
  for (const key of ['apps', 'installed'] as const) {
    for (const [at, word] of settings[key].entries()) {
      const clean = word.replace(/^!/, '');
      if (packages.some((pack) => namesPackage(clean, pack))) continue;
      const kind = isExact(clean) ? 'unknown' : word === clean ? 'idle' : 'spare';
      const known = packages.flatMap(({ name, dir }) => (name === undefined ? [dir] : [name, dir]));
      yield { path: [key, at], word, role: `package in "${key}"`, kind, known };
    }
  }
}

/** Packages of a closed list that none of its modules imports. A ban that nobody breaks is what a ban is for. */
function* permissions(model: ArchModel, settings: Settings): Iterable<IdleWord> {
  const { allow } = settings.external;
  if (allow.length === 0) return;
  const { moduleOf } = modulesOf(model, settings);
  const unused = allow.map((one) => new Set(listOf(one.package)));
  for (const { path, edges } of model.graph.files.values()) {
    const module = moduleOf(path);
    if (!module) continue;
    for (const [index, words] of unused.entries()) {
      const list = allow[index];
      if (words.size === 0 || !list || !selects(list.in, module)) continue;
      for (const edge of edges) {
        const foreign = foreignOf(edge);
        if (!foreign) continue;
        for (const word of words) if (namesOne(word.replace(/^!/, ''), foreign)) words.delete(word);
      }
    }
  }
  for (const [index, words] of unused.entries()) {
    const written = allow[index]?.package ?? [];
    for (const [at, word] of listOf(written).entries()) {
      if (!words.has(word)) continue;
      const path = ['external', 'allow', index, 'package', ...(typeof written === 'string' ? [] : [at])];
      yield { path, word, role: 'package in "allow" of "external"', kind: 'spare' };
    }
  }
}
