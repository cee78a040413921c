/**
 * Pieces of code that hide `import("no")` where it is no import, or put a scanner off the track. Each is a whole statement, valid
 * in the dialects named, and holds no edge.
 */
export const STATEMENTS: readonly (readonly [dialects: string, text: string])[] = [
  [
    'js ts tsx',
    `x = function () {} / b; y = (class { m() {} } / c); z = async function f() { return {} } / d; w = [class {} / e];`,
  ],
  [
    'js ts tsx',
    `async function f5() {} /'/.test(a); class A4 { m() { class B {} /"/.test(a) } } if (a) { function f6() {} /'/; }`,
  ],
  [
    'js ts tsx',
    `switch (a) { case b ? c : d: { } /'/.test(e); default: function f7() {} /"/; } x = a ? function () {} / 1 : {} / 2;`,
  ],
  [
    'ts tsx',
    `x = function <T>(a: T): { b: T } { return a } / b; y = class<T> extends B<{}> {} / c; async < 1;`,
  ],
  ['js ts tsx', `'import("no")'; "it's import('no')"; 'a\\'import("no")'`],
  ['js ts tsx', '`import("no") ${`${{ a: `}` }.a}`} import("no")`;'],
  ['js ts tsx', '`\\`${"}"}\\${import("no")}`;'],
  ['js ts tsx', `// import("no") ' " \` /*\n/* import("no") ' " \` // */`],
  ['js ts tsx', `x = /["'\`/*]import\\("no"\\)[/]\\//g.test(a) / b;`],
  ['js ts tsx', `x = a / b / c; y = (a) / b; z = a[0] / b; w = a++ / b; v = {}.x / 2;`],
  ['js ts tsx', `if (a) /'/.test(b); while (a) /"/.exec(b); for (const c of d) /\`/.test(c);`],
  ['js ts tsx', `function f1() {} /'/.test(a); { } /"/.test(a);`],
  [
    'js ts tsx',
    `function f2() { return /'/ } x = typeof /"/; switch (a) { case /'/: break; default: /"/.test(a) }`,
  ],
  ['js ts tsx', `x = a ? /'/ : /"/; y = [/'/, /"/]; z = (/\`/); w = () => /'/; v = !/"/.test(a) && /'/;`],
  ['js ts tsx', `x = { if(a) { return 1 }, return: 1 }.return / 2; y = a.if / b; z = this.for(c) / d;`],
  [
    'js ts tsx',
    `class A1 { #if = 1; m() { return this.#if / 2 } static { /'/.test(a) } get x() { return 1 } }`,
  ],
  ['js ts tsx', `x = 1 << 2; y = a << b >> c >>> d; z = a < b; w = a <= b; v = a < b || c > d;`],
  ['js ts tsx', `x = a ?.5 : .5e3; y = a?.b / c; z = 1..toFixed() / 2; w = 1_000n / 2n; v = 0x1f / 3;`],
  ['js ts tsx', `x = { import: 1, export: 2, require: 3 }.import; y = a.import("no"); z = a.require("no");`],
  ['js ts tsx', `x = async () => { for await (const a of b) /'/.test(a); await /"/; }`],
  ['js ts tsx', `label: for (;;) { break label } do /'/.test(a); while (b)`],
  ['js ts tsx', `var \\u0061b = 1, ünï = ünï / 2, $ = $ / _;`],
  ['js ts tsx', `x = function* () { yield /'/; yield* a / b }; y = new (a / b); void /"/; delete a / b;`],
  ['js ts tsx', `x = a\n++b\n/'/1; y = "\\\n'"`.replace(`/'/1`, '/ c / 1')],
  [
    'js tsx',
    `x = <div a="it's" b='"' c={\`\${<b>{"'"}</b>}\`} {...d}>it's // import("no") \` {/* ' */} {a / b} &quot; /* </div>;`,
  ],
  [
    'js tsx',
    `x = <></>; y = <A.B c:d="1" e-f />; z = <a><b/>'<c d=<e/> />"</a>; w = a < b ? <i>'</i> : <i>"</i>;`,
  ],
  ['js tsx', `x = () => <p>{a ? <b>'</b> : null}{/'/.test(a) && <i>{"}"}</i>}</p>; y = [<br/>, a / b];`],
  ['js tsx', `x = <p>{[1].map((a) => { return <li key={a}>don't {a}</li> })} require("no") import 'no'</p>;`],
  [
    'js tsx',
    `x = <a // import("no") '\n b /* ' > */ >{}</a>; y = <title>{'<'} &lt; > </title>`.replace(
      ' > </',
      ' </',
    ),
  ],
  ['ts tsx', `x = <T,>(a: T) => a / 2; y = <T extends {}>(a: T) => a; z = async <T, U = V>(a: T) => a;`],
  ['ts', `x = <T>(a: T) => a; y = <any>/'/; z = <A<B>>b / c; w = <T>{ a: 1 }; v = <const>['a'];`],
  [
    'ts tsx',
    `type F1 = <T>(a: T) => void; interface I1 { <T>(a: T): A; new <T>(a: T): B; c: <T>(a: T) => 'it"s' }`,
  ],
  ['ts tsx', `const f3: <T>(a: T) => void = (a) => { x = a / 2 }; let g3!: Map<A, <T>(b: T) => C<D<E>>>;`],
  [
    'ts tsx',
    `type C1<T> = T extends (infer U extends string)[] ? \`\${U}'\` : T extends { a: "'" } ? keyof T : never`,
  ],
  ['ts tsx', `type G1 = A<B<C<D>>>\nx = /'/.test(a)`],
  [
    'ts tsx',
    `x = a! / b; y = a!.b!<c; z = a as number / 2; w = (a satisfies B) / 2; v = a as any as <T>() => T;`,
  ],
  ['ts tsx', `function f4<T extends A<B>>(a?: T, ...b: C[]): a is D<E> { return a! / 2 }`],
  [
    'ts tsx',
    `abstract class A2<T = {}> extends B<T> implements C<D>, E { declare f: G; abstract g(): H; [k: string]: any }`,
  ],
  [
    'ts tsx',
    `namespace N1.M { export const a = 1; export type B = 'x' } declare global { interface W { a: 1 } }`,
  ],
  [
    'ts tsx',
    `enum E1 { in, of = 'a', 'b-c' = 1 << 2 } @dec({ a: /'/ }) class A3 { @dec() b = /"/; @d c() {} }`,
  ],
  ['ts tsx', `x = foo<A, B<C>>(a) / 2; y = new Foo<A<B>>(); z = a < b && c > (d); w = f<{ a: "'" }>(g);`],
  ['ts tsx', `type T1 = { import: 1; import(a: string): 2; require: (b: 'x') => 3; export?: 4 }`],
];

/** Places around a statement: `%` is the statement. */
export const STATEMENT_WRAPS: readonly (readonly [dialects: string, text: string])[] = [
  ['js ts tsx', '{ % }'],
  ['js ts tsx', 'if (a) { % } else { % }'],
  ['js ts tsx', 'x = () => {\n%\n};'],
  ['js ts tsx', 'x = { a: function () {\n%\n}, b: [1, () => {\n%\n}] };'],
  ['js ts tsx', 'class W { m() {\n%\n} static {\n%\n} p = () => {\n%\n} }'],
  ['js ts tsx', 'x = `a ${(() => {\n%\n})()} b`;'],
  ['js ts tsx', 'switch (a) { case 1: { % } default:\n%\n}'],
  ['js ts tsx', 'try {\n%\n} catch {\n%\n} finally {\n%\n}'],
  ['js tsx', `x = <a b={() => {\n%\n}}>it's {(() => {\n%\n})()} "</a>;`],
  ['ts tsx', 'export function w<T extends { a: 1 }>(a: T = {} as T): Promise<T> {\n%\n}'],
  ['ts tsx', 'const w = async <T,>(a: T): Promise<{ b: T }> => {\n%\n};'],
];

/** Tokens and pieces of them, among them all that open, close, quote or name a module. */
export const TOKENS: readonly string[] = [
  ...`( ) [ ] { } { } ( ) < > / = => == : ? ?. ?? ! ++ -- + - * && | , ; . ... @ #p 's' "d" it's /re/g /[/]/ 1 1.5 .5 1..`.split(
    ' ',
  ),
  ...'a b T if while for await return typeof keyof extends as of is in new do else case throw let const var function class'.split(
    ' ',
  ),
  ...'async import export require jest .mock declare enum type interface function* <T,> <T>( </T> <> </> <div> </div> /> </a>'.split(
    ' ',
  ),
  ...`import('i') import(x) import.defer('z') import.meta require('r') require(x) jest.mock('q') vi.mock<T>('w') 'a\\'b'`.split(
    ' ',
  ),
  ...'//x\n~/*c*/~/*\'*/~/** import("j") */~`t`~`a${~}b`~\n~\r\n~ ~\u00a0~\u2028~\u2022~\u00e9~\\u0061~\\u{61}~\\'.split(
    '~',
  ),
  ...'const x: T~const a!: ~var /**/ c: ~type A =~type B<~interface I {~function f<T>~class A<T>~async <T>'.split(
    '~',
  ),
  ..."<T extends U>~<a b='c'>~<a b={~<A.B ~<List<Row> ~import d from 'm';~import {e} from 'n';\n".split('~'),
  ..."export const ~export default ~export * from 'o';".split('~'),
];
