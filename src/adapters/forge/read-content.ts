import { z } from 'zod';
import { ForgeError } from '../../ports/index.js';
import { BlobAnswer, ContentAnswer, fromBase64 } from './answers.js';
import type { Connection } from './connection.js';
import { refName } from './ref-name.js';

const REPO = '/repos/{owner}/{repo}';

/**
 * A file's bytes at a ref; undefined where no file stands (missing, a folder, a submodule, a link that leads to none).
 * The raw media type is not used: its answer is labelled UTF-8 and would be decoded on the way, which ruins binary files.
 */
export async function readContent(
  github: Connection,
  path: string,
  ref: string,
): Promise<Uint8Array | undefined> {
  const about = { doing: `read ${path} at ${ref}`, permission: 'contents: read' };
  const call = { route: `GET ${REPO}/contents/{path}`, params: { path, ref: refName(ref) }, ...about };
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) return undefined;
  const answer = await github.one(call, ContentAnswer).catch(async (error: unknown) => {
    if (!(error instanceof ForgeError) || error.fault !== 'not-found') throw error;
    return mustExist(github, ref, about);
  });
  if (answer === undefined || Array.isArray(answer) || answer.type !== 'file') return undefined;
  if (answer.encoding === 'base64') return fromBase64(answer.content);
  const blob = { route: `GET ${REPO}/git/blobs/{file_sha}`, params: { file_sha: answer.sha }, ...about };
  return github.one(blob, BlobAnswer);
}

/** "No such file" must not be said of a commit or repository that cannot be seen: an absent policy would pass for none. */
async function mustExist(
  github: Connection,
  ref: string,
  about: { doing: string; permission: string },
): Promise<undefined> {
  try {
    await github.one(
      { route: `GET ${REPO}/commits/{ref}`, params: { ref }, ...about },
      z.object({ sha: z.string() }),
    );
  } catch (error) {
    if (!(error instanceof ForgeError) || error.fault !== 'invalid') throw error;
    throw new ForgeError('not-found', `Could not ${about.doing}: GitHub has no such commit.`);
  }
}
