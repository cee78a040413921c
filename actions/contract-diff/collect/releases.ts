import type { Tree } from '../../../src/core/tree/index.js';
import { decodeText } from '../../../src/core/tree/index.js';
import type { Git } from '../../../src/ports/index.js';
import type { Releases } from '../model/index.js';
import { MAX_CONTRACT_BYTES, layoutOf, releaseTags } from '../model/index.js';

const DATA = /\.(?:ya?ml|json)$/i;

/** The releases that lie on the history of a commit, the latest first. Nothing of them is read before the first question. */
export function readReleases(git: Git | undefined, ref: string, globs: readonly string[]): Releases {
  const commit = git?.resolve(ref);
  if (git === undefined || commit === undefined) return { known: [], cutOff: false };
  const commits = new Map(git.tags(commit).map((tag) => [tag.name, tag.commit]));
  const known = releaseTags([...commits.keys()], globs).map((tag) => ({
    tag,
    tree: taggedTree(git, commits.get(tag) ?? tag),
  }));
  return { known, cutOff: known.length === 0 && git.isShallow() };
}

/** A commit of which a few files are read: versions of contracts all at once, what they refer to one by one. */
function taggedTree(git: Git, commit: string): Pick<Tree, 'has' | 'read'> {
  let ids: ReadonlyMap<string, string> | undefined;
  let contents: Map<string, Uint8Array> | undefined;
  const entries = (): ReadonlyMap<string, string> =>
    (ids ??= new Map(git.entries(commit).map(({ path, id }) => [path, id])));
  const read = (id: string): Uint8Array | undefined => {
    contents ??= git.contents([...entries()].filter(([path]) => isVersion(path)).map(([, one]) => one));
    const known = contents.get(id) ?? git.contents([id]).get(id);
    if (known !== undefined) contents.set(id, known);
    return known;
  };
  return {
    has: (path) => entries().has(path),
    read(path) {
      const id = entries().get(path);
      const bytes = id === undefined ? undefined : read(id);
      return bytes === undefined ? { ok: false, why: 'no such file' } : decodeText(bytes, MAX_CONTRACT_BYTES);
    },
  };
}

function isVersion(path: string): boolean {
  return DATA.test(path) && layoutOf(path).version !== undefined;
}
