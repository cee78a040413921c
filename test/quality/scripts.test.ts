import { describe, expect, test } from '@jest/globals';
import { splitLine, joinLine } from '../../actions/quality/model/command-line.js';
import { chooseScript } from '../../actions/quality/model/detect/choose-script.js';
import { checksFormat, watches, writes } from '../../actions/quality/model/detect/script-effect.js';
import { shellSteps } from '../../actions/quality/model/detect/shell-steps.js';
import { isPlaceholder, vacuity } from '../../actions/quality/model/detect/vacuity.js';

describe('vacuity', () => {
  test.each([
    'echo ok',
    'true',
    ':',
    'exit 0',
    'exit',
    'node -e ""',
    'echo "a && b" && true',
    'npm run nothing',
    'yarn nothing && pnpm run -s nothing',
    'jest || true',
    'eslint . || exit 0',
    'tsc; exit 0',
    'vitest run || echo "tests failed"',
    '',
  ])('%j proves nothing', (body) => expect(vacuity(body, { nothing: 'echo later' })).toBeDefined());

  test.each([
    'jest',
    'npm run real',
    'echo start && jest',
    'jest && echo done',
    'exit 1',
    'jest || exit 1',
    'node scripts/true.mjs',
    'echo "|| true"; jest',
    'npm run missing',
    'jest 2>&1',
    'truecolor-check',
  ])('%j may prove something', (body) => expect(vacuity(body, { real: 'eslint .' })).toBeUndefined());

  test('scripts that call each other in a circle end', () =>
    expect(vacuity('npm run a', { a: 'npm run b', b: 'npm run a' })).toBeUndefined());

  test('the placeholder of npm init is honest', () => {
    expect(isPlaceholder('echo "Error: no test specified" && exit 1')).toBe(true);
    expect(isPlaceholder('echo "Error: no test specified" && exit 0')).toBe(false);
    expect(vacuity('echo "Error: no test specified" && exit 0', {})).toBeDefined();
  });
});

describe('shellSteps', () => {
  test('cuts at operators outside of quotes', () =>
    expect(
      shellSteps(`a "x;y" && b 2>&1 || c | d & e; f 'g||h'`).map(({ text, leadsOn }) => [text, leadsOn]),
    ).toEqual([
      ['a "x;y"', '&&'],
      ['b 2>&1', '||'],
      ['c', '|'],
      ['d', '&'],
      ['e', ';'],
      [`f 'g||h'`, ''],
    ]));
});

describe('scripts that are no checks', () => {
  test.each([
    'prettier --write .',
    'eslint --fix src',
    'biome check --write',
    'npm run lint -- --fix',
    'dprint fmt',
    'oxfmt',
  ])('%j writes', (body) => expect(writes(body)).toBe(true));
  test.each([
    'prettier --check .',
    'eslint .',
    'biome check',
    'eslint --fix=false',
    'eslint --fix-dry-run .',
    'oxfmt --check',
  ])('%j does not write', (body) => expect(writes(body)).toBe(false));
  test.each(['prettier -c .', 'prettier . --check', 'biome format .', 'prettier -l src'])(
    '%j checks the format',
    (body) => expect(checksFormat(body)).toBe(true),
  );
  test.each(['prettier .', 'node format.js', 'prettier --write --check .'])(
    '%j does not check the format',
    (body) => expect(checksFormat(body)).toBe(false),
  );
  test.each([
    'jest --watch',
    'vitest watch',
    'tsc -w',
    'tsc --noEmit --watch',
    'jest --watchAll',
    'nodemon x',
  ])('%j watches', (body) => expect(watches(body)).toBe(true));
  test.each(['jest --watch=false', 'jest --watchAll=false', 'vitest', 'vitest run', 'npm run w'])(
    '%j ends',
    (body) => expect(watches(body)).toBe(false),
  );
});

describe('chooseScript', () => {
  test.each([
    ['unit', { test: 'jest', 'test:unit': 'jest unit' }, 'test:unit'],
    ['unit', { test: 'vitest --watch', 'test:ci': 'vitest run' }, 'test:ci'],
    ['lint', { lint: 'eslint --fix .', 'lint:ci': 'eslint .' }, 'lint:ci'],
    ['format', { format: 'prettier --check .' }, 'format'],
    ['format', { format: 'prettier --write .', 'format:check': 'prettier --check .' }, 'format:check'],
    ['build', { build: 'vite build' }, 'build'],
    ['types', { 'type-check': 'tsc' }, 'type-check'],
  ] as const)('%s from %j', (kind, scripts, name) => expect(chooseScript(kind, scripts)).toEqual({ name }));

  test.each([
    ['format', { format: 'prettier --write .' }, 'rewrites files'],
    ['lint', { lint: 'eslint . --fix' }, 'rewrites files'],
    ['unit', { test: 'jest --watch' }, 'never ends'],
    ['unit', { test: 'echo "Error: no test specified" && exit 1' }, 'placeholder'],
  ] as const)('%s: why not %j', (kind, scripts, why) =>
    expect(chooseScript(kind, scripts)).toEqual({ unfit: expect.stringContaining(why) }),
  );

  test('names of Object.prototype are no scripts', () => expect(chooseScript('unit', {})).toBeUndefined());
});

describe('splitLine', () => {
  test.each<[string, string[]]>([
    ['vitest run', ['vitest', 'run']],
    [`a 'b c' "d 'e'"  f`, ['a', 'b c', "d 'e'", 'f']],
    ['a ""', ['a', '']],
    [`--x="y z"`, ['--x=y z']],
  ])('%j', (line, argv) => expect(splitLine(line)).toEqual({ ok: true, argv }));
  test.each(['a && b', 'a | b', 'a > b', 'echo $HOME', 'a `b`', 'a "b', '', '   ', '"" a', 'a\nb', '(a)'])(
    '%j is refused',
    (line) => expect(splitLine(line)).toMatchObject({ ok: false }),
  );
  test('joinLine quotes what needs it', () =>
    expect(joinLine(['a', 'b c', '--x=./y'])).toBe('a "b c" --x=./y'));
});
