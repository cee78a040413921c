/** What a file is for: `production` is what users of the package run, `development` is tests, configuration, examples and scripts. */
export type Role = 'production' | 'development';

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/;

/** Folders of inputs and expected outputs of tests: code to be read by code, not part of the program. */
const FIXTURE =
  /(?:^|\/)(?:__?fixtures?__?|fixtures?|[\w.-]+[-_.]fixtures?|testdata|test-data|__testfixtures__|__snapshots__|snapshots|jscodeshift-fixtures)\/|\.(?:input|output)\.[cm]?[jt]sx?$/i;

/** Output that is committed, vendored copies, minified files. */
const MADE =
  /(?:^|\/)(?:dist|node_modules|bower_components|vendor|vendors|third[_-]party|\.yarn|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|\.vercel|coverage|storybook-static|wasm-pack)\/|[.-]min\.[cm]?js$|(?:^|\/)\.pnp\.[cm]?js$|\.(?:bundle|chunk|umd)\.js$/;

/** Folders of tests, wherever they stand. */
const TEST_FOLDER =
  /(?:^|\/)(?:__tests?__|__mocks__|__e2e__|tests?|e2e(?:-[\w-]+)?|specs?|integration-tests?|unit-tests?|type-?tests?|benchmarks?|test-(?:apps?|packages?|plugins?|projects?|servers?|sites?))\//i;

/** Folders whose code is not shipped, when they stand inside a package; a package of its own may be called "docs" and be a product. */
const DEVELOPMENT_FOLDER =
  /(?:^|\/)(?:testing|test-?utils?|test-?helpers|cypress|playwright|integration|\.storybook|stories|storybook|__stories__|bench|examples?|example-(?:apps?|packages?|plugins?|projects?|servers?|sites?)|demos?|playgrounds?|sandbox|scripts?|tools?|tooling|tasks|docs?|website|www|codemods?|dev|mocks?|perf|fuzz|\.[\w-]+)\//i;

/** Folders whose packages are there to be looked at and tried. */
const EXAMPLES = /(?:^|\/)(?:examples?|demos?|playgrounds?|example-[\w-]+)\//i;

/** Files that are not shipped, by name. */
const DEVELOPMENT_FILE =
  /(?:[._-](?:test|tests|spec|specs|stories|story|bench|benchmark|e2e|e2e-spec|cy|test-d|config|conf|setup|mock|mocks|fixture|preset|int|type-test|typetest|workspace)\.(?:d\.)?[cm]?[jt]sx?|(?:^|\/)(?:\.[\w.-]+|[\w.-]*\.?rc|gulpfile|gruntfile|jakefile|karma\.[\w.-]+|(?:jest|vitest|vite|webpack|rollup|babel|esbuild|tsup|test|tests|setup-?tests?|test-?setup|test-?utils?|vitest-setup|jest-setup|next-env\.d|env\.d|vite-env\.d)(?:[.-][\w.-]+)?)\.[cm]?[jt]sx?)$/i;

/** Names of build scripts and of the tests' setup beside the source, and of anything at all inside it. */
const OUTSIDE_SOURCE = /(?:^|\/)(?:build|bundle|setup)(?:[.-][\w.-]+)?\.[cm]?[jt]sx?$/i;

const SOURCE_FOLDER = /(?:^|\/)(?:src|source|lib|app)\//;

/** True for files that can import. */
export function isCode(path: string): boolean {
  return CODE.test(path);
}

/** Why a code file is not looked at, or undefined when it is. */
export function leftAside(path: string): 'fixture' | 'made' | undefined {
  if (MADE.test(path)) return 'made';
  return FIXTURE.test(path) ? 'fixture' : undefined;
}

/**
 * What a file is for. Told from names alone, as test runners do it; in doubt a file is production.
 * @param ownerDir folder of the package the file belongs to
 */
export function roleOf(path: string, ownerDir: string): Role {
  const inside = ownerDir === '' ? path : path.slice(ownerDir.length + 1);
  return TEST_FOLDER.test(path) ||
    EXAMPLES.test(`${ownerDir}/`) ||
    DEVELOPMENT_FOLDER.test(inside) ||
    DEVELOPMENT_FILE.test(inside) ||
    (OUTSIDE_SOURCE.test(inside) && !SOURCE_FOLDER.test(inside))
    ? 'development'
    : 'production';
}
