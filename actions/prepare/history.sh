#!/usr/bin/env bash
# Makes sure that the base commit is here, with the history that joins it to the head: gates compare with their common
# ancestor. A shallow checkout is deepened as far as needed and no further. Output `base`: the full commit id, or nothing.
# Environment: EOS_BASE (commit, may be empty), EOS_TOKEN (may be empty).
set -euo pipefail

say() { printf 'prepare: %s\n' "$1"; }
fail() {
  printf '::error title=prepare::%s\n' "$1"
  exit 1
}
output() { printf 'base=%s\n' "$1" >>"$GITHUB_OUTPUT"; }
# A prompt for a password or a pager would wait for ever.
export GIT_TERMINAL_PROMPT=0 GIT_PAGER=cat

base=${EOS_BASE:-}
# A push that creates a branch has a base of zeros.
if [[ -z $base || $base =~ ^0+$ ]]; then
  say 'no base commit in this event: everything is judged'
  output ''
  exit 0
fi
[[ $base =~ ^[0-9a-fA-F]{7,64}$ ]] || fail "The base is not a commit id: branch names move while a job runs. Pass the SHA of the event."
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || fail 'This is no git checkout. Put actions/checkout before this step.'

present() { git cat-file -e "$base^{commit}" 2>/dev/null; }
joined() { git merge-base "$base" HEAD >/dev/null 2>&1; }
shallow() { [[ $(git rev-parse --is-shallow-repository) == true ]]; }

if [[ -n ${EOS_TOKEN:-} ]]; then
  # By environment, for this process and its children only: nothing is written to .git/config.
  header=$(printf 'x-access-token:%s' "$EOS_TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $header"
fi
fetch() { git -c protocol.version=2 -c core.hooksPath=/dev/null fetch --quiet --no-tags --no-recurse-submodules "$@"; }

if ! present; then
  say "fetching the base commit $base"
  depth=()
  if shallow; then depth=(--depth=1); fi
  fetch ${depth[@]+"${depth[@]}"} origin "$base" ||
    fail "The base commit $base is not here and cannot be fetched. Check out with fetch-depth: 0, or give this step a token that may read the repository."
fi
for step in 50 200 1000; do
  if joined || ! shallow; then break; fi
  say "deepening by $step commits"
  fetch --deepen="$step" origin HEAD "$base" || break
done
if ! joined && shallow; then
  say 'fetching the whole history'
  fetch --unshallow origin HEAD "$base" || true
fi
if ! joined; then
  if shallow; then fail "The history between $base and the head cannot be fetched. Check out with fetch-depth: 0."; fi
  # Unrelated histories are a fact, not a fault: the comparison is then with the base itself.
  say 'base and head have no common ancestor'
fi
output "$(git rev-parse --verify "$base^{commit}")"
