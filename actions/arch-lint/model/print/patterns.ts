import type { Module } from '../../../../src/modules/index.js';
import { expandBraces } from '../../../../src/core/glob/index.js';

/** A path as a part of a regular expression. */
export function literal(text: string): string {
  return text.replaceAll(/[\\^$*+?()[\]{}|.]/g, String.raw`\$&`);
}

/** A glob, as `core/glob` reads it, as a part of a regular expression. */
export function globAsPattern(glob: string): string {
  const alternatives = expandBraces(glob).map((one) =>
    one
      .split('/')
      .map((segment, index, all) => {
        if (segment !== '**') return segmentAsPattern(segment) + (index < all.length - 1 ? '/' : '');
        return index < all.length - 1 ? '(?:[^/]+/)*' : '.*';
      })
      .join(''),
  );
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(?:${alternatives.join('|')})`;
}

function segmentAsPattern(segment: string): string {
  return segment.replaceAll(/\[[^\]]*\]|\*+|\?|[^*?[]+|\[/g, (part) => {
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 && part.startsWith('[') ? `[${literal(part.slice(1, -1))}]` : literal(part);
  });
}

/** What is a module's own, as a pattern: its folder without the modules further down, or its file. */
export function ownPaths({ root }: Module, modules: readonly Module[]): string {
  if (isFile(root)) return `^${literal(root)}$`;
  const prefix = root === '' ? '' : `${root}/`;
  const inner = modules
    .filter((one) => one.root !== root && one.root.startsWith(prefix))
    .map((one) => literal(one.root.slice(prefix.length)) + (isFile(one.root) ? '$' : '/'));
  return `^${literal(prefix)}${inner.length === 0 ? '' : `(?!${inner.join('|')})`}`;
}

function isFile(root: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(root);
}
