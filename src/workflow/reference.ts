/** What a `uses:` points at. */
export type Reference =
  /** `$/path`: the repository the file itself is in, at the running commit. */
  | { kind: 'self'; path: string }
  /** `./path`: the workspace, or in a workflow call the calling repository. */
  | { kind: 'local'; path: string }
  | { kind: 'docker' }
  | { kind: 'remote'; repository: string; path: string; ref: string }
  | { kind: 'invalid' };

const REMOTE = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)((?:\/[A-Za-z0-9_.-]+)*)@([^\s@]+)$/;

/** Takes a `uses:` apart. */
export function parseReference(uses: string): Reference {
  if (uses.startsWith('$/')) return { kind: 'self', path: uses.slice(2) };
  if (uses === '.' || uses.startsWith('./')) return { kind: 'local', path: uses.slice(2) };
  if (uses.startsWith('docker://')) return { kind: 'docker' };
  const match = REMOTE.exec(uses);
  if (match === null) return { kind: 'invalid' };
  const [, repository = '', path = '', ref = ''] = match;
  return { kind: 'remote', repository, path: path.slice(1), ref };
}
