#!/usr/bin/env bash
# Puts the Node.js the repository asks for on PATH: the one that is there if it fits, else the runner's tool cache, else the
# release of nodejs.org, checked against its checksum file. Under act nothing is downloaded: the host's Node.js is used.
# Gates bring their own runtime, so without a version and without anything to install this does nothing.
# Environment: EOS_NODE_VERSION (may be empty), EOS_INSTALL, EOS_DIRECTORY.
set -euo pipefail

say() { printf 'prepare: %s\n' "$1"; }
fail() {
  printf '::error title=prepare::%s\n' "$1"
  exit 1
}

directory=${EOS_DIRECTORY:-.}
wanted=${EOS_NODE_VERSION:-}
source='the input node-version'
if [[ -z $wanted && ${EOS_INSTALL:-false} != true ]]; then exit 0; fi
for file in "$directory/.node-version" "$directory/.nvmrc"; do
  if [[ -z $wanted && -f $file ]]; then
    IFS= read -r wanted <"$file" || true
    source=$file
  fi
done
have=$(node --version 2>/dev/null || true)
if [[ -z $wanted && -n $have && -f $directory/package.json ]]; then
  # `>=20.11`, `^22`, `20 || 22`: the lowest line that is named. What is there is kept when it is at least that.
  lowest=$(node -e '
    const { engines } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const text = typeof engines?.node === "string" ? engines.node.slice(0, 200) : "";
    const major = /^\s*(?:>=|\^|~|v)?\s*(\d+)/.exec(text)?.[1];
    if (major !== undefined) console.log(major);
  ' "$directory/package.json" 2>/dev/null) || fail "$directory/package.json cannot be read as JSON."
  major=${have#v}
  if [[ -n $lowest ]] && ((${major%%.*} < lowest)); then
    wanted=$lowest
    source="engines.node in $directory/package.json"
  fi
fi
wanted=${wanted#v}
wanted=${wanted%$'\r'}
if [[ $wanted =~ ^(lts/.*|node|stable|latest|current|\*)$ ]]; then
  say "\"$wanted\" ($source) names no version, so it changes by itself; the runner's is used"
  wanted=
fi
if [[ -z $wanted ]]; then
  say "Node.js ${have:-is missing}; nothing asks for another"
  exit 0
fi
[[ $wanted =~ ^[0-9]+(\.[0-9]+){0,2}$ ]] || fail "\"$wanted\" ($source) is no Node.js version. Write 24, 24.11 or 24.11.1."
fits() { [[ $1 == "$wanted" || $1 == "$wanted".* ]]; }
use() {
  say "Node.js $("$1/node" --version), asked for by $source"
  printf '%s\n' "$1" >>"$GITHUB_PATH"
  exit 0
}

if [[ -n $have ]] && fits "${have#v}"; then
  say "Node.js $have fits $source"
  exit 0
fi
case ${RUNNER_ARCH:-$(uname -m)} in
X64 | x86_64) arch=x64 ;;
ARM64 | aarch64 | arm64) arch=arm64 ;;
*) fail "No Node.js for processor ${RUNNER_ARCH:-$(uname -m)} is known here; install $wanted on the runner." ;;
esac
best=
while read -r version; do
  if [[ -z $best ]] && fits "$version" && [[ -x $RUNNER_TOOL_CACHE/node/$version/$arch/bin/node ]]; then best=$version; fi
done < <(ls -1 "${RUNNER_TOOL_CACHE:-/nonexistent}/node" 2>/dev/null | sort -t. -k1,1nr -k2,2nr -k3,3nr)
if [[ -n $best ]]; then use "$RUNNER_TOOL_CACHE/node/$best/$arch/bin"; fi
if [[ ${ACT:-} == true ]]; then
  printf '::warning title=prepare::%s\n' "Node.js $wanted is asked for ($source); under act the host's ${have:-none} is used."
  [[ -n $have ]] || fail 'Node.js is missing on this machine.'
  exit 0
fi

case $(uname -s) in
Linux) system=linux ;;
Darwin) system=darwin ;;
*) fail "Node.js $wanted is not in the runner's tool cache. Put actions/setup-node before this step." ;;
esac
# `latest-v24.x/` names the newest release of a line; a full version has a folder of its own.
if [[ $wanted == *.*.* ]]; then folder=v$wanted; else folder=latest-v${wanted%%.*}.x; fi
from=https://nodejs.org/dist/$folder
work=$(mktemp -d "${RUNNER_TEMP:-/tmp}/eos-node.XXXXXX")
get() { curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 300 --output "$2" "$1"; }
get "$from/SHASUMS256.txt" "$work/sums" || fail "Node.js $wanted ($source) is not on the runner and $from cannot be read."
line=$(grep -E "^[0-9a-f]{64}  node-v[0-9.]+-$system-$arch\.tar\.gz$" "$work/sums" | head -n 1) || fail "$from has no Node.js for $system-$arch."
archive=${line##* }
version=${archive#node-v}
fits "${version%%-*}" || fail "Node.js $wanted is not the newest of its line; write its full version, or the major alone."
get "$from/$archive" "$work/$archive" || fail "$from/$archive cannot be downloaded."
if command -v sha256sum >/dev/null; then check='sha256sum -c -'; else check='shasum -a 256 -c -'; fi
(cd "$work" && printf '%s\n' "$line" | $check >/dev/null) || fail "$archive does not match its checksum."
tar -xzf "$work/$archive" -C "$work"
rm -f "$work/$archive"
use "$work/${archive%.tar.gz}/bin"
