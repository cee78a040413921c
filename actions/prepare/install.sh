#!/usr/bin/env bash
# Installs exactly what the lockfile says, with the package manager the repository uses. Packages run no scripts of their own
# unless that is asked for. There is no token in this step; still, a package manager may run code of the repository
# (.pnpmfile.cjs, yarnPath), so it belongs into jobs that may run such code anyway.
# Environment: EOS_DIRECTORY, EOS_INSTALL, EOS_SCRIPTS, EOS_CACHE. Output `package-manager`.
set -euo pipefail

say() { printf 'prepare: %s\n' "$1"; }
fail() {
  printf '::error title=prepare::%s\n' "$1"
  exit 1
}

cd -- "${EOS_DIRECTORY:-.}" || fail "There is no folder ${EOS_DIRECTORY:-.}."
if [[ ! -f package.json ]]; then
  say 'no package.json: nothing to install'
  exit 0
fi
locks=()
manager=
for pair in package-lock.json:npm npm-shrinkwrap.json:npm pnpm-lock.yaml:pnpm yarn.lock:yarn bun.lock:bun bun.lockb:bun; do
  if [[ -f ${pair%%:*} ]]; then
    if [[ -n $manager && $manager != "${pair##*:}" ]]; then fail "Lockfiles of two package managers: ${locks[*]} and ${pair%%:*}. Keep one."; fi
    locks+=("${pair%%:*}")
    manager=${pair##*:}
  fi
done
facts=$(node -e '
  const manifest = JSON.parse(require("fs").readFileSync("package.json", "utf8"));
  const declared = typeof manifest.packageManager === "string" ? manifest.packageManager.slice(0, 300) : "";
  const needs = ["dependencies", "devDependencies", "optionalDependencies"].some((k) => Object.keys(manifest[k] ?? {}).length > 0);
  const name = /^(npm|pnpm|yarn|bun)@(\d+)/.exec(declared);
  console.log([name?.[1] ?? "-", name?.[2] ?? "-", needs || manifest.workspaces !== undefined ? "needs" : "none"].join(" "));
' 2>/dev/null) || fail 'package.json cannot be read as JSON.'
read -r declared major needs <<<"$facts"
if [[ -z $manager && $declared != - ]]; then manager=$declared; fi
manager=${manager:-npm}
printf 'package-manager=%s\n' "$manager" >>"$GITHUB_OUTPUT"
if [[ ${EOS_INSTALL:-false} != true ]]; then exit 0; fi
if ((${#locks[@]} == 0)); then
  if [[ $needs == none ]]; then
    say 'no dependencies: nothing to install'
    exit 0
  fi
  fail "No lockfile beside package.json, so what would be installed is not known. Run your package manager's install once and commit the lockfile."
fi

if [[ $manager == pnpm || $manager == yarn ]] && command -v corepack >/dev/null; then
  # The version of `packageManager`; without the field corepack takes its own default.
  export COREPACK_ENABLE_DOWNLOAD_PROMPT=0
  shims=${RUNNER_TEMP:-/tmp}/eos-corepack
  mkdir -p "$shims"
  corepack enable --install-directory "$shims" "$manager"
  export PATH="$shims:$PATH"
  printf '%s\n' "$shims" >>"$GITHUB_PATH"
fi
command -v "$manager" >/dev/null ||
  fail "$manager is not on this runner, and corepack, which would bring it, is not either. Install $manager before this step."

scripts=${EOS_SCRIPTS:-false}
quiet=()
if [[ $scripts != true ]]; then quiet=(--ignore-scripts); fi
cache=${EOS_CACHE:-}
say "installing with $manager from ${locks[0]}$([[ $scripts == true ]] || printf ', without install scripts')"
case $manager in
npm)
  if [[ -n $cache ]]; then export npm_config_cache=$cache; fi
  npm ci --no-audit --no-fund ${quiet[@]+"${quiet[@]}"}
  ;;
pnpm)
  if [[ -n $cache ]]; then export npm_config_store_dir=$cache; fi
  pnpm install --frozen-lockfile ${quiet[@]+"${quiet[@]}"}
  ;;
yarn)
  if [[ $major == 1 || ($major == - && ! -f .yarnrc.yml) ]]; then
    if [[ -n $cache ]]; then export YARN_CACHE_FOLDER=$cache; fi
    yarn install --frozen-lockfile --non-interactive ${quiet[@]+"${quiet[@]}"}
  else
    if [[ -n $cache ]]; then export YARN_CACHE_FOLDER=$cache YARN_ENABLE_GLOBAL_CACHE=false; fi
    if [[ $scripts != true ]]; then export YARN_ENABLE_SCRIPTS=false; fi
    yarn install --immutable
  fi
  ;;
bun)
  if [[ -n $cache ]]; then export BUN_INSTALL_CACHE_DIR=$cache; fi
  bun install --frozen-lockfile ${quiet[@]+"${quiet[@]}"}
  ;;
esac </dev/null
