import { matchesGlob } from '../../../src/core/glob/index.js';
import type { CodeFile } from '../../../src/graph/index.js';
import { isRuntime } from '../../../src/graph/index.js';
import type { Settings } from '../settings.js';
import type { ArchModel } from './model.js';

/** How sure it is that a file is test code. */
export type Testhood = 'certain' | 'likely';

/** Names every test runner takes for tests by itself (jest testMatch, vitest include), and mocks beside the code. */
const CERTAIN = /(?:^|\/)(?:__tests?__|__mocks__)\/|\.(?:test|test-d|cy)\.[cm]?[jt]sx?$/i;

/** Names that mean tests nearly everywhere, and something else now and then. */
const LIKELY =
  /(?:^|\/)(?:__e2e__|tests?|e2e|e2e-tests?|integration-tests?|unit-tests?|test-?utils?|test-?helpers?)\/|\.(?:tests|specs?|e2e|e2e-\w+)\.(?:d\.)?[cm]?[jt]sx?$|(?:^|\/)(?:test-?utils?|test-?helpers?)\.[cm]?[jt]sx?$/i;

/** Names that mean tests only when the file loads a runner: specifications, experiments and the latest version have them too. */
const DOUBTFUL = /(?:^|\/)specs?\/|[_-](?:tests?|specs?|e2e)\.[cm]?[jt]sx?$|\.\w{1,20}test\.[cm]?[jt]sx?$/i;

/** Packages of a workspace that are there for tests. */
const TEST_PACKAGE = /(?:^|[/-])(?:test-?utils?|test-?helpers?|test-?support|testing|testing-utils|e2e)$/i;

/** Packages that only tests load. */
const RUNNER =
  /^(?:vitest|jest|@jest\/globals|mocha|chai|sinon|ava|tap|uvu|jasmine|cypress|supertest|enzyme|@testing-library\/.+|@playwright\/test|react-test-renderer|nock|jest-mock|vitest-mock-extended|jest-mock-extended)$/;

/** Blocks of runners whose functions are global. */
const BLOCKS =
  /^[ \t]*(?:describe|it|test|beforeEach|beforeAll|afterEach|afterAll)(?:\.(?:each|only|skip|concurrent|todo))?\(/m;

/** Words for test support in names of packages, folders and files. */
const SUPPORT =
  /(?:^|[/@._-])(?:tests?|testing|e2e|mocks?|fakes?|stubs?|fixtures?|specs?|seeds?|seeders?|harness|storybook|stories)(?:$|[/._-])/i;

/** Whether a file is test code: the policy says so, or its name does and what is in it, where the name alone leaves a doubt. */
export function testhoodOf(model: ArchModel, settings: Settings, file: CodeFile): Testhood | undefined {
  const word = settings.testFiles.findLast((one) => matchesGlob(one.replace(/^!/, ''), file.path));
  if (word !== undefined) return word.startsWith('!') ? undefined : 'certain';
  if (CERTAIN.test(file.path)) return 'certain';
  const inside = file.owner?.dir ? file.path.slice(file.owner.dir.length + 1) : file.path;
  const likely = LIKELY.test(inside) || TEST_PACKAGE.test(file.owner?.name ?? '');
  if (!likely && !DOUBTFUL.test(inside)) return undefined;
  if (usesRunner(model, file)) return 'certain';
  return likely ? 'likely' : undefined;
}

/** Whether a file loads a test runner or opens blocks of one, whatever it is called. */
export function usesRunner({ tree }: ArchModel, file: CodeFile): boolean {
  if (loadsRunner(file)) return true;
  const text = tree.read(file.path);
  return text.ok && BLOCKS.test(text.text);
}

/** Whether a file imports a test runner at run time. */
export function loadsRunner({ edges }: CodeFile): boolean {
  return edges.some(
    (edge) =>
      isRuntime(edge) &&
      ((edge.to.kind === 'external' && RUNNER.test(edge.to.name)) ||
        (edge.to.kind === 'builtin' && edge.to.name === 'node:test')),
  );
}

/** Whether a file that counts as production by its name is there for tests after all: its package, its name or what it loads says so. */
export function supportsTests(model: ArchModel, settings: Settings, file: CodeFile): boolean {
  const { owner, path } = file;
  const inside = owner?.dir ? path.slice(owner.dir.length + 1) : path;
  return (
    testhoodOf(model, settings, file) !== undefined ||
    SUPPORT.test(inside) ||
    SUPPORT.test(owner?.name ?? '') ||
    SUPPORT.test(owner?.dir.slice(owner.dir.lastIndexOf('/') + 1) ?? '') ||
    usesRunner(model, file)
  );
}
