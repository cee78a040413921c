import type { CodeFile } from '../../../src/graph/index.js';
import type { ArchModel } from './model.js';

/** A command that puts files elsewhere, with its arguments. */
const COPIES = /(?:^|[\s;&|("'])(?:cp|cpy|cpx|cpx2|copyfiles|ncp|rsync|install)[ \t]+([^\n;&|)]{1,1000})/g;

/** Shell files that a script names. */
const SHELL_FILES =
  /(?:^|[\s;&|"'])((?:\.\/)?[\w.@-]{1,80}(?:\/[\w.@-]{1,80}){0,8}\.(?:sh|bash))(?=$|[\s;&|"'])/g;

/**
 * Whether a script of the package copies this very file to another place, itself or by a shell file that it names. What is imported
 * relatively there is looked for from that place. Nothing is run.
 */
export function isCopiedByScript({ tree }: ArchModel, { owner, path }: CodeFile): boolean {
  if (!owner) return false;
  const prefix = owner.dir === '' ? '' : `${owner.dir}/`;
  const inside = path.slice(prefix.length);
  const scripts = Object.values(owner.manifest.scripts);
  const shells = scripts.flatMap((script) =>
    [...script.matchAll(SHELL_FILES)].flatMap(([, name = '']) => {
      const file = tree.read(prefix + name.replace(/^\.\//, ''));
      return file.ok ? [file.text] : [];
    }),
  );
  return [...scripts, ...shells].some((text) => copies(text, inside));
}

function copies(script: string, path: string): boolean {
  if (!script.includes(path)) return false;
  return [...script.matchAll(COPIES)].some(([, args = '']) =>
    args.split(/\s+/).some((arg) => arg.replaceAll(/^["']|["']$/g, '').replace(/^\.\//, '') === path),
  );
}
