import { changelogOf } from '../changelog/changelog-path.js';
import type { Codeowners } from '../../../../src/codeowners/index.js';
import { ownersOf } from '../../../../src/codeowners/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';
import type { DataDocument } from '../../../../src/document/index.js';
import { readDocument, valueAt } from '../../../../src/document/index.js';
import type { Contract, Paper, Papers } from './contract.js';
import type { FrontMatter } from './front-matter.js';
import { readFrontMatter } from './front-matter.js';
import { statementsOf } from './statements.js';

/** Where an owner may be named beside the contract. */
export interface OwnerSources {
  codeowners: Codeowners | undefined;
  /** By the policy. */
  configured: string | undefined;
}

/** Reads what belongs to a contract. @param text of the contract itself */
export function papersOf(contract: Contract, text: string, tree: Tree, sources: OwnerSources): Papers {
  const { file, layout } = contract;
  const document = readDocument(file, text);
  const documentation = paperAt(tree, layout.documentation);
  const front = frontMatterAt(tree, documentation.file);
  const owner = ownerOf(contract, front, document, sources);
  return {
    documentation,
    changelog: paperAt(tree, changelogOf(file, tree.paths, false).path),
    ...(owner === undefined ? {} : { owner }),
    statements: statementsOf(contract, document, documentation.file, front),
    faults: front.faults.map(({ what, line, column }) => ({
      what,
      place: { file: documentation.file, line, column },
    })),
  };
}

/** The front matter of a file; empty where there is no such file. */
export function frontMatterAt(tree: Pick<Tree, 'read'>, file: string): FrontMatter {
  const content = tree.read(file);
  return readFrontMatter(content.ok ? content.text : '');
}

/** Names of such files are also written in capitals. */
function paperAt(tree: Tree, file: string): Paper {
  const slash = file.lastIndexOf('/') + 1;
  const variants = [
    file,
    file.slice(0, slash) + file.slice(slash).replace(/^[^.]+/, (stem) => stem.toUpperCase()),
  ];
  const there = variants.find((one) => tree.has(one));
  if (there === undefined) return { file, state: 'missing' };
  const content = tree.read(there);
  const says = content.ok && readFrontMatter(content.text).body.trim() !== '';
  return { file: there, state: says ? 'there' : 'empty' };
}

function ownerOf(
  { file }: Contract,
  { values }: FrontMatter,
  document: DataDocument,
  { codeowners, configured }: OwnerSources,
): Papers['owner'] {
  const named = nameIn(values['owner'] ?? values['owners']);
  if (named !== undefined) return { name: named, from: 'its documentation' };
  for (const pointer of ['/x-owner', '/info/x-owner', '/info/contact']) {
    const name = nameIn(valueAt(document.value, pointer));
    if (name !== undefined) return { name, from: 'the contract' };
  }
  const owners = codeowners === undefined ? [] : ownersOf(codeowners, file);
  if (codeowners !== undefined && owners.length > 0) return { name: owners.join(' '), from: codeowners.file };
  return configured === undefined ? undefined : { name: configured, from: 'the policy' };
}

/** A name, several of them, or the contact of an OpenAPI description. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const names = value.map(nameIn).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : names.join(' ');
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, email, url } = value as Record<string, unknown>;
  return [name, email, url].find((one) => typeof one === 'string' && one.trim() !== '') as string | undefined;
}
