/** Labels that stand for this machine unless the user adds more: those of hosted runners on Linux. */
export const DEFAULT_LABELS = ['ubuntu-latest', 'ubuntu-26.04', 'ubuntu-24.04', 'ubuntu-22.04'] as const;

/** Names of the environment a run may see. act hands its whole environment to every step, so nothing else is given to it. */
const ALLOWED = [
  'PATH',
  'LANG',
  'LC_ALL',
  'TZ',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
  'npm_config_registry',
  'npm_config_cache',
  'COREPACK_HOME',
  'EOS_REPORT_DIR',
];

export interface ActCommand {
  event: string;
  /** Absolute. */
  repository: string;
  /** Relative to the repository. */
  workflow: string;
  /** Absolute folder for everything act writes. */
  scratch: string;
  /** Absolute. */
  eventFile: string;
  /** Absolute path of an empty file. */
  emptyFile: string;
  /** `owner/name` the run believes to be in. */
  repositoryName: string;
  /** `owner/name@ref` → absolute folder. */
  local: ReadonlyMap<string, string>;
  labels: readonly string[];
}

/**
 * Arguments of a run in host mode, without Docker and network. Every path is absolute: a relative cache path breaks
 * JavaScript actions. Files act would read from the repository unasked (.env, .vars, .secrets, .input) are replaced by an empty one.
 */
export function actArguments(run: ActCommand): string[] {
  const absolute = (path: string): string => `${run.repository.replace(/\/+$/, '')}/${path}`;
  return [
    run.event,
    '-C',
    run.repository,
    '-W',
    absolute(run.workflow),
    '-e',
    run.eventFile,
    ...['--env-file', '--var-file', '--secret-file', '--input-file'].flatMap((option) => [
      option,
      run.emptyFile,
    ]),
    ...run.labels.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...[...run.local].flatMap(([key, folder]) => ['--local-repository', `${key}=${folder}`]),
    '--env',
    `GITHUB_REPOSITORY=${run.repositoryName}`,
    '--no-cache-server',
    '--action-cache-path',
    `${run.scratch}/actions`,
    '--concurrent-jobs',
    '1',
    '--rm',
    '--json',
  ];
}

/** The environment of a run. `HOME` is ours: act refuses to start without one, and writes into it. */
export function actEnvironment(
  env: Readonly<Record<string, string>>,
  scratch: string,
): Record<string, string> {
  const allowed = ALLOWED.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(allowed),
    HOME: scratch,
    NO_COLOR: '1',
    GIT_PAGER: 'cat',
    PAGER: 'cat',
  };
}
