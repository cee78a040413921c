/** What a program needs to find its tools, its home and its caches; nothing here carries a credential by its meaning. */
const ALLOWED = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TERM',
  'TMPDIR',
  'TMP',
  'TEMP',
  'NO_COLOR',
  'FORCE_COLOR',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'COREPACK_HOME',
  'PNPM_HOME',
  'BUN_INSTALL',
  'VOLTA_HOME',
  'PLAYWRIGHT_BROWSERS_PATH',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_STATE_HOME',
  'XDG_RUNTIME_DIR',
]);
const ALLOWED_PATTERN = /^(?:LC_[A-Z]+|npm_config_(?:cache|registry|offline|prefer_offline))$/i;

/** The environment of a command of the repository. Everything else of ours (tokens above all) stays with us. */
export function commandEnvironment(
  ours: Readonly<Record<string, string>>,
  wish: {
    /** Names the policy passes on. */
    pass: readonly string[];
    /** Values the policy sets. */
    set: Readonly<Record<string, string>>;
    /** Absolute folders of installed programs, looked into first. */
    programs: readonly string[];
  },
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(ours)) {
    if (ALLOWED.has(name) || ALLOWED_PATTERN.test(name) || wish.pass.includes(name)) env[name] = value;
  }
  const path = [...wish.programs, ...(env['PATH'] === undefined ? [] : [env['PATH']])].join(':');
  // Corepack would ask before it fetches the package manager the repository names; nobody is there to answer.
  return { ...env, PATH: path, CI: 'true', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', ...wish.set };
}
