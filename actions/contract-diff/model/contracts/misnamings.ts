import type { Location } from '../../../../src/core/finding/index.js';
import type { Contract, Statement } from './contract.js';
import { layoutOf } from './layout.js';

/** A contract that is called otherwise than its folder and file say. */
export interface Misnaming {
  what: string;
  place: Location;
  key: string;
}

/** Where a contract contradicts the name and the version of its path, or its path has no version. */
export function misnamingsOf({ file, layout, papers }: Contract): Misnaming[] {
  if (papers === undefined) return [];
  const { name, version } = layout;
  if (version === undefined) {
    const place = { file, line: 1, column: 1 };
    return [{ what: `${file} has no version in its name`, place, key: `${file} version` }];
  }
  return papers.statements.flatMap((statement) => {
    const wrong = contradiction(statement, name, version);
    if (wrong === undefined) return [];
    const { label, text, place } = statement;
    return [{ what: `${label} is ${text}, which ${wrong}`, place, key: `${file} ${label}` }];
  });
}

function contradiction({ kind, text }: Statement, name: string, version: number): string | undefined {
  if (kind === 'version') {
    const major = Number(/^v?(\d{1,9})(?:\.\d+)*(?:[-+].*)?$/.exec(text)?.[1] ?? version);
    // Below 1.0.0 a version is on its way to the first.
    return major === version || (major === 0 && version === 1) ? undefined : `is not version ${version}`;
  }
  const stated = layoutOf(kind === 'address' ? pathOf(text) : text);
  if (stated.version === undefined) return `names no version: this is version ${version}`;
  if (stated.version !== version) return `is version ${stated.version}, and this is version ${version}`;
  const said = bare(stated.name);
  return stated.line === '' || said === bare(name) || said === bare(lastOf(name))
    ? undefined
    : `is not "${name}"`;
}

/** What stands in an address behind scheme and host. */
function pathOf(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*\/?/i, '')
    .replaceAll(':', '/');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A name without its spelling: `UserCreated` is `user.created`. */
function bare(name: string): string {
  return lastOf(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
