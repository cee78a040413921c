import { readDocument, valueAt } from '../../../../src/document/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';
import type { GoneContract } from '../facts.js';
import { MAX_CONTRACT_BYTES } from '../size.js';
import type { Context } from './context.js';
import type { Contract } from './contract.js';
import { frontMatterAt } from './papers.js';
import { isAsked, recognise } from './recognise.js';

/** Contracts that were there before the change and are not any more. */
export interface Gone {
  gone: { contract: Contract; told: GoneContract }[];
  /** Those whose announced end has come. */
  ended: Contract[];
}

/** @param parts files that contracts referred to which are still there: those notice for themselves */
export function goneContracts(context: Context, parts: ReadonlySet<string>): Gone {
  const { before, found, settings, asked, tree, today } = context;
  const result: Gone = { gone: [], ended: [] };
  const files = new Set(found.map((one) => one.file));
  // What was moved to where it is no contract any more is gone as well.
  const lost = [...(before?.moved ?? [])].flatMap(([path, old]) => (files.has(path) ? [] : [old]));
  for (const file of [...(before?.gone ?? []), ...lost]) {
    const read = () => (before as NonNullable<typeof before>).tree.read(file, MAX_CONTRACT_BYTES);
    const contract = recognise(file, read, { changed: true, settings });
    if (before === undefined || contract === undefined || !isAsked(contract.kind, asked)) continue;
    if (parts.has(file) && contract.layout.version === undefined) continue;
    const end = announcedEnd(contract, before.tree);
    if (end !== undefined && end <= today) {
      result.ended.push({ ...contract, fate: 'ended' });
      continue;
    }
    const siblings = found.filter(
      (one) => one.layout.line === contract.layout.line && one.layout.version !== undefined,
    );
    const sibling = siblings.toSorted((a, b) => versionOf(b) - versionOf(a))[0];
    const place =
      sibling === undefined
        ? { near: nearest(file, tree, found) }
        : { near: sibling.file, sibling: versionOf(sibling) };
    const told = { file, ...place, ...(end === undefined ? {} : { end }) };
    result.gone.push({ contract: { ...contract, fate: 'removed' }, told });
  }
  return result;
}

function versionOf({ layout }: Contract): number {
  return layout.version ?? 0;
}

/** The day of the end that was announced before the change, by `sunset` in the documentation or `x-sunset` in the contract. */
function announcedEnd({ file, layout }: Contract, tree: Tree): string | undefined {
  const content = tree.read(file, MAX_CONTRACT_BYTES);
  const { sunset } = frontMatterAt(tree, layout.documentation).values;
  const { value } = readDocument(file, content.ok ? content.text : '');
  const end = sunset ?? valueAt(value, '/x-sunset') ?? valueAt(value, '/info/x-sunset');
  return typeof end === 'string' && /^\d{4}-\d{2}-\d{2}/.test(end) ? end.slice(0, 10) : undefined;
}

/** A file of the new version to show the finding at: another contract, one of the same folder, or any. */
function nearest(path: string, tree: Tree, found: readonly Contract[]): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const near = found[0]?.file ?? tree.paths.find((one) => one.startsWith(folder));
  return near ?? tree.paths[0] ?? path;
}
