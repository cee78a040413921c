import { lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { codeOf } from './fault.js';
import { missing, notAFile, outside, segments } from './segments.js';

/** Where a path of the repository really stands: a folder whose links are all resolved, and a name in it. */
export interface Place {
  folder: string;
  /** Empty for the root itself. */
  name: string;
  full: string;
}

/** Maps paths of a repository to real ones and refuses every way out. Each folder is resolved once. */
export interface Jail {
  root: string;
  /** @throws FileError `outside`, `missing`, or a system error */
  place(path: string, makeFolders?: boolean): Place;
  /** The place that the link at `place` finally leads to. @throws FileError `outside`, `missing` */
  follow(place: Place, path: string): Place;
}

/** @param folder any folder; links on the way to it are resolved now */
export function jail(folder: string): Jail {
  const root = realpathSync(folder);
  const inside = (real: string): boolean =>
    real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  const known = new Map<string, string>([['', root]]);

  function realFolder(names: readonly string[], path: string, make: boolean): string {
    const key = names.join('/');
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let real = root;
    let walked = '';
    for (const name of names) {
      walked = walked === '' ? name : `${walked}/${name}`;
      real = known.get(walked) ?? resolveFolder(join(real, name), path, make);
      known.set(walked, real);
    }
    return real;
  }

  function resolveFolder(at: string, path: string, make: boolean): string {
    const real = make ? makeFolder(at, path) : realOf(at, path);
    if (!inside(real)) throw outside(path);
    return real;
  }

  function makeFolder(at: string, path: string): string {
    const stat = lstatSync(at, { throwIfNoEntry: false });
    if (stat === undefined) mkdirSync(at);
    else if (!stat.isDirectory() && !stat.isSymbolicLink())
      throw notAFile(path, 'below something that is no folder');
    return realOf(at, path);
  }

  /** A link that leads nowhere is `outside` when its text already points out, so that nothing is learnt about the outside. */
  function realOf(at: string, path: string): string {
    // The folder above is real, so a folder here that is no link is real too; asking that is much cheaper.
    if (lstatSync(at, { throwIfNoEntry: false })?.isDirectory() === true) return at;
    try {
      return realpathSync.native(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) throw missing(path);
      throw inside(resolve(dirname(at), readlinkSync(at))) ? missing(path) : outside(path);
    }
  }

  /** The place of a plain name in a folder that was resolved before: as good as every question of a walk. */
  function quickly(path: string): Place | undefined {
    const slash = path.lastIndexOf('/');
    const parent = slash < 1 ? undefined : known.get(path.slice(0, slash));
    const name = path.slice(slash + 1);
    if (parent === undefined || name === '' || name === '.' || name === '..' || name.includes('\0'))
      return undefined;
    return { folder: parent, name, full: parent + sep + name };
  }

  return {
    root,
    place(path, makeFolders = false) {
      const near = quickly(path);
      if (near !== undefined) return near;
      const names = segments(path);
      const name = names.pop() ?? '';
      const real = realFolder(names, path, makeFolders);
      return { folder: real, name, full: name === '' ? real : join(real, name) };
    },
    follow(place, path) {
      const real = realOf(place.full, path);
      if (!inside(real)) throw outside(path);
      return { folder: dirname(real), name: place.name, full: real };
    },
  };
}
