/** One request to the host, with the words its failures are told in. */
export interface Call {
  /** As in GitHub's REST reference: `GET /repos/{owner}/{repo}/pulls/{pull_number}`; owner and repo are filled in. */
  route: string;
  params?: Readonly<Record<string, unknown>>;
  /** What it does, after "could not": `read pull request #7`. */
  doing: string;
  /** The permission it takes, as written in a workflow: `pull-requests: write`. */
  permission: string;
  /** Set where a workflow's own token can never have the permission. */
  beyondWorkflows?: boolean;
}
