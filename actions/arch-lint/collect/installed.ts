import { decodeText } from '../../../src/core/tree/index.js';
import type { Installed } from '../../../src/dependency-cruiser/index.js';
import type { Files } from '../../../src/ports/index.js';
import { FileError } from '../../../src/ports/index.js';

/** The largest package.json that is read of an installed package, in bytes. */
const MAX_MANIFEST = 1024 * 1024;

/**
 * Looks up license and deprecation of what is installed below the repository, as Node finds packages. Only rules that ask for these
 * use it; where an import leads is never told from what happens to be installed.
 * @returns undefined when the repository has no node_modules at its root
 */
export function installedPackages(files: Files): Installed | undefined {
  if (files.kind('node_modules') !== 'directory') return undefined;
  const known = new Map<string, ReturnType<Installed>>();
  return (name, fromDir) => {
    const key = `${fromDir}\u0000${name}`;
    if (!known.has(key)) known.set(key, lookUp(files, name, fromDir));
    return known.get(key);
  };
}

function lookUp(files: Files, name: string, fromDir: string): ReturnType<Installed> {
  const segments = fromDir === '' ? [] : fromDir.split('/');
  for (let depth = segments.length; depth >= 0; depth--) {
    const path = [...segments.slice(0, depth), 'node_modules', name, 'package.json'].join('/');
    const fields = readFields(files, path);
    if (fields === undefined) continue;
    const { license, deprecated } = fields;
    return {
      ...(typeof license === 'string' ? { license } : {}),
      deprecated: deprecated !== undefined && deprecated !== false && deprecated !== '',
    };
  }
  return undefined;
}

function readFields(files: Files, path: string): { license?: unknown; deprecated?: unknown } | undefined {
  try {
    const text = decodeText(files.read(path, MAX_MANIFEST));
    return text.ok ? (JSON.parse(text.text) as { license?: unknown; deprecated?: unknown }) : undefined;
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
