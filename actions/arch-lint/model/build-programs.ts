/** Compilers that leave imports as they are. */
const COMPILERS = new Set([
  'tsc',
  'swc',
  'babel',
  'nest',
  'tsc-alias',
  'tsconfig-replace-paths',
  'vue-tsc',
  'tspc',
  'ttsc',
  'coffee',
]);

/** Programs that do not touch the code, and runners of scripts that are read themselves. */
const NEUTRAL = new Set(
  (
    'rm rimraf rimraf2 del del-cli cp mv mkdir echo cat chmod touch ls cd test true exit cpy cpx cpx2 copyfiles shx mkdirp ncp rsync ' +
    'npm pnpm yarn bun npx pnpx turbo nx lerna run-s run-p npm-run-all npm-run-all2 concurrently wireit husky lefthook patch-package ' +
    'eslint oxlint biome prettier jest vitest mocha publint attw api-extractor typedoc madge depcheck knip changeset ' +
    'tailwindcss postcss sass prisma graphql-codegen panda openapi-typescript tsr json2ts genversion'
  ).split(' '),
);

/** Programs that set something and run what follows. */
const WRAPPERS = new Set([
  'cross-env',
  'cross-env-shell',
  'env',
  'dotenv',
  'npx',
  'exec',
  'time',
  'nice',
  '--',
]);

/** What is known of the programs that scripts run. */
export interface BuildPrograms {
  /** A compiler that leaves imports as they are is among them. */
  compiles: boolean;
  /** One is neither such a compiler nor harmless: it may put what is imported into its output. */
  unknown: boolean;
}

/** Looks at the first word of each command of some scripts; nothing is run. */
export function buildPrograms(scripts: readonly string[]): BuildPrograms {
  const programs = scripts.flatMap((script) => script.split(/&&|\|\||[;&|]/)).flatMap(programOf);
  return {
    compiles: programs.some((program) => COMPILERS.has(program)),
    unknown: programs.some((program) => !COMPILERS.has(program) && !NEUTRAL.has(program)),
  };
}

/** The program of one command, past assignments, wrappers and their options. */
function programOf(command: string): string[] {
  let wrapped = false;
  for (const word of command.trim().split(/\s+/)) {
    const name = word.slice(word.lastIndexOf('/') + 1);
    if (WRAPPERS.has(name)) wrapped = true;
    else if (word !== '' && !/^["']?[A-Za-z_]\w*=/.test(word) && !(wrapped && /^-|\.env/.test(word)))
      return [name.replaceAll(/["']/g, '')];
  }
  return [];
}
