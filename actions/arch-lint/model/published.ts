import type { Package } from '../../../src/workspace/index.js';

/** Whether a package goes to a registry. Told from what only such packages need. */
export function isPublished({ kind, manifest: { private: isPrivate, version, fields } }: Package): boolean {
  return (
    kind === 'member' &&
    !isPrivate &&
    version !== undefined &&
    version !== '0.0.0' &&
    (fields['files'] !== undefined || fields['publishConfig'] !== undefined)
  );
}
