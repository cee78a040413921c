import { Problem } from '../../core/problem/index.js';
import type { Files, Opened } from '../../ports/index.js';
import type { ReleaseName, ReleaseRecord } from '../../release/index.js';
import { readRecord, releaseTree, RELEASE_FILE, verifyRelease } from '../../release/index.js';

/** Where the gates of a run come from: an exported release, or this installation. */
export interface ReleaseAtHand {
  root: string;
  files: Files;
  /** What the folder says about itself; undefined for our own repository, which can take any name. */
  record: ReleaseRecord | undefined;
}

/** Opens the folder the user named, or this installation. @throws Problem when the named folder is no release */
export function openRelease(
  open: (folder: string) => Opened,
  named: string | undefined,
  installation: string,
): ReleaseAtHand {
  const { root, files } = open(named ?? installation);
  const record = readRecord(files);
  if (record === undefined && named !== undefined) {
    throw new Problem(
      `${named} is no release: it has no ${RELEASE_FILE}`,
      'Write one: npm run export -- --repository <owner/name> --ref <tag> --to <folder>.',
    );
  }
  return { root, files, record };
}

/**
 * Gives a folder with the release under the wanted name: the one at hand if it has that name, else a fresh export.
 * @throws Problem when the release has another name, or the export would not run
 */
export function settleRelease(
  at: ReleaseAtHand,
  wanted: ReleaseName,
  into: { root: string; files: Files },
): string {
  const { record } = at;
  if (record !== undefined) {
    if (record.repository === wanted.repository && record.ref === wanted.ref) return at.root;
    throw new Problem(
      `the workflow uses ${wanted.repository}@${wanted.ref}, but the release at hand is ${record.repository}@${record.ref}`,
      'Export it under the name the workflow uses, or change the workflow.',
    );
  }
  const tree = releaseTree(at.files, wanted);
  const [fault] = verifyRelease(tree, wanted);
  if (fault !== undefined)
    throw new Problem(`this installation makes no release: ${fault}`, 'Build it first: npm run bundle.');
  for (const [path, bytes] of tree) into.files.write(`release/${path}`, bytes);
  return `${into.root}/release`;
}
