import type { Route } from '../route.js';
import { branches } from './branches.js';
import { checkRuns } from './check-runs.js';
import { codeowners } from './codeowners.js';
import { contents } from './contents.js';
import { deployments } from './deployments.js';
import { issueComments } from './issue-comments.js';
import { labels } from './labels.js';
import { pulls } from './pulls.js';
import { repository } from './repository.js';
import { reviewComments } from './review-comments.js';
import { reviews } from './reviews.js';
import { rulesets } from './rulesets.js';
import { statuses } from './statuses.js';

/** Everything the server knows below `/repos/{owner}/{repo}`. */
export const routes: readonly Route[] = [
  ...repository,
  ...pulls,
  ...issueComments,
  ...reviews,
  ...reviewComments,
  ...checkRuns,
  ...statuses,
  ...rulesets,
  ...branches,
  ...contents,
  ...codeowners,
  ...labels,
  ...deployments,
];
