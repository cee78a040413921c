import { delimiter, isAbsolute } from 'node:path';

/** What git is told of the caller's environment: where it and its owner's settings are, never which repository to use. */
const PASSED = [
  'HOME',
  'XDG_CONFIG_HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  // git compares the owner of a repository with the user behind sudo.
  'SUDO_UID',
  'GIT_EXEC_PATH',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
];

/** Settings handed over by the environment; runners use them for `safe.directory`. */
const CONFIG = /^GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment git runs in: no prompt, no pager, no lock taken, English messages, no relative folder to find git in. */
export function gitEnvironment(from: Environment): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    if (value === undefined) continue;
    if (name.toUpperCase() === 'PATH') env[name] = value.split(delimiter).filter(isAbsolute).join(delimiter);
    else if (PASSED.includes(name) || CONFIG.test(name)) env[name] = value;
  }
  return {
    ...env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
    GIT_ATTR_NOSYSTEM: '1',
  };
}

/** Adds settings that win over every file. Names travel apart from values, so that no name can smuggle in another. */
export function withSettings(
  env: Readonly<Record<string, string>>,
  settings: readonly (readonly [name: string, value: string])[],
): Record<string, string> {
  const before = Number.parseInt(env['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
  const added: Record<string, string> = { ...env, GIT_CONFIG_COUNT: String(before + settings.length) };
  settings.forEach(([name, value], index) => {
    added[`GIT_CONFIG_KEY_${before + index}`] = name;
    added[`GIT_CONFIG_VALUE_${before + index}`] = value;
  });
  return added;
}
