import type { BranchProtection, Forge } from '../../ports/index.js';
import { ForgeError } from '../../ports/index.js';
import * as answers from './answers.js';
import { clip } from './clip.js';
import type { Connection, GithubAccess } from './connection.js';
import { connect } from './connection.js';
import { createCheckRun } from './create-check-run.js';
import { readContent } from './read-content.js';
import { refName } from './ref-name.js';

const REPO = '/repos/{owner}/{repo}';
const [READ, WRITE] = ['pull-requests: read', 'pull-requests: write'];
/** A status says at most this — docs.github.com/rest/commits/statuses. */
const MOST_DESCRIPTION = 140;
/** "Responses include a maximum of 3000 files" — docs.github.com/rest/pulls/pulls. */
const MOST_FILES = 3000;

/** GitHub through its REST API. */
export function githubForge(access: GithubAccess): Forge {
  const github = connect(access);
  const comments: Forge['comments'] = (number) => {
    const params = { issue_number: number };
    const doing = `list the comments of pull request #${number}`;
    return github.all(
      { route: `GET ${REPO}/issues/{issue_number}/comments`, params, doing, permission: READ },
      answers.CommentAnswer,
    );
  };
  return {
    async pullRequest(number) {
      const { changedFiles: _count, ...rest } = await readPull(github, number);
      return rest;
    },

    async changedFiles(number) {
      const params = { pull_number: number };
      const doing = `list the files of pull request #${number}`;
      const call = { route: `GET ${REPO}/pulls/{pull_number}/files`, params, doing, permission: READ };
      const files = await github.all(call, answers.FileAnswer);
      if (files.length < MOST_FILES) return files;
      const { changedFiles } = await readPull(github, number);
      if (changedFiles <= files.length) return files;
      const text = `it has ${changedFiles}, and GitHub lists no more than ${MOST_FILES}. Compare with git instead.`;
      throw new ForgeError('invalid', `Could not ${doing}: ${text}`);
    },

    comments,

    createComment(number, body) {
      const params = { issue_number: number, body };
      const doing = `comment on pull request #${number}`;
      return github.one(
        { route: `POST ${REPO}/issues/{issue_number}/comments`, params, doing, permission: WRITE },
        answers.CommentAnswer,
        async () => (await comments(number)).findLast((comment) => comment.body === body),
      );
    },

    updateComment(id, body) {
      const params = { comment_id: id, body };
      const doing = `update comment ${id}`;
      return github.one(
        { route: `PATCH ${REPO}/issues/comments/{comment_id}`, params, doing, permission: WRITE },
        answers.CommentAnswer,
      );
    },

    async deleteComment(id) {
      const about = { params: { comment_id: id }, doing: `delete comment ${id}`, permission: WRITE };
      const [route, look] = [
        `DELETE ${REPO}/issues/comments/{comment_id}`,
        `GET ${REPO}/issues/comments/{comment_id}`,
      ];
      await github.one({ route, ...about }, answers.NoAnswer, () =>
        github.one({ route: look, ...about }, answers.CommentAnswer).then(() => undefined, whenGone),
      );
    },

    reviews(number) {
      const params = { pull_number: number };
      const doing = `list the reviews of pull request #${number}`;
      return github.all(
        { route: `GET ${REPO}/pulls/{pull_number}/reviews`, params, doing, permission: READ },
        answers.ReviewAnswer,
      );
    },

    createCheckRun: (run) => createCheckRun(github, run),

    async createStatus(sha, { state, context, description, targetUrl }) {
      const target = targetUrl === undefined ? {} : { target_url: targetUrl };
      const params = {
        sha: refName(sha),
        state,
        context,
        description: clip(description, MOST_DESCRIPTION),
        ...target,
      };
      const call = { route: `POST ${REPO}/statuses/{sha}`, params, doing: `set the status "${context}"` };
      await github.one({ ...call, permission: 'statuses: write' }, answers.CreatedAnswer);
    },

    async branchRules(branch) {
      const params = { branch: refName(branch) };
      const doing = `read the rules of branch ${branch}`;
      const route = `GET ${REPO}/rules/branches/{branch}`;
      return github.all({ route, params, doing, permission: 'contents: read' }, answers.RuleAnswer);
    },

    branchProtection: (branch) => readProtection(github, branch),

    content: (path, ref) => readContent(github, path, ref),
  };
}

function readPull(github: Connection, number: number): Promise<answers.CountedPull> {
  const params = { pull_number: number };
  const call = { route: `GET ${REPO}/pulls/{pull_number}`, params, doing: `read pull request #${number}` };
  return github.one({ ...call, permission: READ }, answers.PullAnswer);
}

/** A deletion that went through although its answer was lost. */
function whenGone(error: unknown): '' {
  if (error instanceof ForgeError && error.fault === 'not-found') return '';
  throw error;
}

async function readProtection(github: Connection, branch: string): Promise<BranchProtection | undefined> {
  const params = { branch: refName(branch) };
  const doing = `read the protection of branch ${branch}`;
  const call = { route: `GET ${REPO}/branches/{branch}/protection`, params, doing };
  try {
    return await github.one(
      { ...call, permission: 'administration: read', beyondWorkflows: true },
      answers.ProtectionAnswer,
    );
  } catch (error) {
    // the one 404 that is an answer; "Branch not found" and a hidden repository are not
    if (error instanceof ForgeError && error.message.includes('"Branch not protected"')) return undefined;
    throw error;
  }
}
