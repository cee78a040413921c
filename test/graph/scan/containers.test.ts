import { expect, test } from '@jest/globals';
import { scanModule } from '../../../src/graph/scan/index.js';

/** Edges with their places. */
function placed(path: string, text: string): string[] {
  const { sites, failure } = scanModule(path, text);
  const lines = sites.map((site) => `${site.line}:${site.column} ${site.kind} ${site.specifier}`);
  return failure ? [...lines, `failure ${failure.line}:${failure.column} ${failure.why}`] : lines;
}

test('Vue: every script block, in its language, at its place in the file', () => {
  const text = [
    '<!-- <script>import "no"</script> -->',
    `<template><p>it's import("no")</p></template>`,
    '<script lang="ts">import type A from "a"',
    'export default {}</script>',
    `<script setup lang='tsx' generic="T extends Foo<Bar>">`,
    `  const b = <T,>(c: T) => <p>it's</p>; import('b')`,
    '</script>',
    '<script src="./c.js" />',
    '<style>.a { content: "import \'no\'" }</style>',
  ].join('\n');
  expect(placed('a.vue', text)).toEqual(['3:19 import a', '6:40 dynamic b', '8:13 import ./c.js']);
});

test('Svelte: instance and module script', () => {
  const text = `<script context="module">import 'a'</script>\n<script lang=ts>\nlet b = <any>c; import 'b'\n</script>\n{#if a < b}it's{/if}`;
  expect(placed('a.svelte', text)).toEqual(['1:26 import a', '3:17 import b']);
});

test('Astro: front matter and scripts, but not inline ones', () => {
  const text = `---\nimport A from 'a'\nreturn <any>b\n---\n<p>it's</p>\n<script>import 'c'</script>\n<script is:inline>import 'no'</script>`;
  expect(placed('a.astro', text)).toEqual(['2:1 import a', '6:9 import c']);
  expect(placed('b.astro', '<p>---</p><script>import "a"</script>')).toEqual(['1:19 import a']);
});

test('MDX: code between Markdown', () => {
  const text = [
    '---',
    "title: It's",
    '---',
    "import A from 'a'",
    'export const b = {',
    '',
    "  c: () => import('c'),",
    '}',
    '',
    "# It's a heading",
    '',
    'You can',
    "import 'no' in prose.",
    '',
    '```js',
    '',
    "import 'no'",
    '```',
    '',
    "import 'd'",
  ].join('\n');
  expect(placed('a.mdx', text)).toEqual(['4:1 import a', '7:12 dynamic c', '20:1 import d']);
});

test('what never ends is said', () => {
  expect(placed('a.vue', '<p/>\n<script>import "a"')).toEqual(['failure 2:1 unterminated <script>']);
  expect(placed('a.astro', '---\nimport "a"')).toEqual(['failure 1:1 unterminated front matter']);
  expect(placed('a.svelte', '<script>import "a"; `</script>')).toEqual([
    '1:9 import a',
    'failure 1:21 unterminated template literal',
  ]);
});
