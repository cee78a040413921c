import type { ArrowVerdict } from '../../core/picture/index.js';
import { dataBlock, makePage } from '../../page/index.js';
import { escapeMarkup, shorten, visible } from '../../text/index.js';
import type { Atlas } from '../atlas.js';
import { pageData } from './data.js';
import { SCRIPT } from './script/index.js';
import { STYLE } from './style.js';

const LONGEST_TITLE = 60;

const LEGEND: readonly (readonly [verdict: ArrowVerdict | 'new', word: string, meaning: string])[] = [
  ['error', 'forbidden', 'Imports with a new finding at error level'],
  ['warning', 'warning', 'Imports with a new finding at warning level'],
  ['known', 'known', 'Wrong, but there before, or excused for a while'],
  ['new', 'new', 'Links that the base did not have'],
  ['fine', 'fine', 'Imports nobody objects to'],
];

/**
 * The whole picture as one page that needs nothing else: modules as boxes in their layers, arrows coloured by verdict. A click or Enter opens
 * a box or an arrow down to files and lines; search, zoom, keyboard, light and dark.
 */
export function atlasPage(atlas: Atlas): string {
  const { boxes, links } = atlas;
  const files = boxes.reduce((sum, box) => sum + box.files.length, 0);
  const imports = links.reduce((sum, link) => sum + link.imports.length, 0);
  const title = escapeMarkup(shorten(visible(atlas.title), LONGEST_TITLE));
  return makePage({
    language: 'en',
    title: `${title}: architecture`,
    style: STYLE,
    script: SCRIPT,
    body: `<header>
<div class="name"><h1>${title}</h1><p class="soft">${many(boxes.length, 'module')} · ${many(files, 'file')} · ${many(imports, 'import')} between modules</p></div>
<div class="find"><input type="search" placeholder="Find a module or file ( / )" aria-label="Find a module or file" spellcheck="false" autocomplete="off"><output class="soft" aria-live="polite"></output></div>
<div class="legend" role="group" aria-label="Arrows that are shown">${legend(atlas)}</div>
</header>
<main>
<div id="map" aria-label="Modules and the imports between them; arrow keys move, Enter opens"><div id="stage"></div></div>
<div id="tools" role="group" aria-label="Zoom"><button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="out" aria-label="Zoom out">−</button><button type="button" data-zoom="fit" aria-label="Show all">⤢</button></div>
<aside id="panel" aria-label="Details" hidden></aside>
<noscript><p>This picture is drawn by a script in the page. The same facts without one: <code>--graph json</code>, <code>--graph dot</code>, <code>--graph mermaid</code>.</p></noscript>
</main>
${dataBlock('data', pageData(atlas))}`,
  });
}

function legend({ links }: Atlas): string {
  return LEGEND.flatMap(([kind, word, meaning]) => {
    const count = links.filter((link) => (kind === 'new' ? link.new : link.verdict === kind)).length;
    if (count === 0 && kind !== 'fine' && kind !== 'error') return [];
    return [
      `<button type="button" aria-pressed="true" data-kind="${kind}" title="${meaning}"><span class="line ${kind}"></span>${word} <b>${count}</b></button>`,
    ];
  }).join('');
}

function many(n: number, word: string): string {
  return `${n.toLocaleString('en-US')} ${word}${n === 1 ? '' : 's'}`;
}
