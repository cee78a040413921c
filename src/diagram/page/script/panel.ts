/** The panel on the right: a box or an arrow down to files and lines. */
export const PANEL = `
const WORDS = { error: 'forbidden', warning: 'warning', known: 'known', fine: 'fine' };
let chosen;
let origin;
const heading = (title, below) => {
  const close = make('button', 'close', '×');
  close.setAttribute('aria-label', 'Close details');
  close.addEventListener('click', dismiss);
  panel.append(close, make('h2', '', title));
  if (below) panel.append(make('p', 'soft', below));
};
/** A list that grows on demand, so that a module of a thousand files opens at once. */
const list = (title, items, render, step = 100) => {
  if (items.length === 0) return;
  const ul = make('ul');
  panel.append(make('h3', '', title + ' · ' + items.length.toLocaleString('en-US')), ul);
  let at = 0;
  const grow = () => {
    for (const item of items.slice(at, at + step)) {
      const li = make('li');
      li.append(...[render(item)].flat());
      ul.append(li);
    }
    at += step;
    if (at >= items.length) return;
    const more = make('button', 'more', 'show ' + Math.min(step, items.length - at) + ' more');
    more.addEventListener('click', () => {
      more.remove();
      grow();
      ul.children[at - step]?.querySelector('button')?.focus();
    });
    ul.after(more);
  };
  grow();
};
const mark = (kind, word) => make('span', 'mark ' + kind, word);
const linkRow = (i, other) => {
  const { v, i: imports, new: added } = links[i];
  const row = make('button', 'row');
  row.append(make('span', 'line ' + (v === 'fine' && added ? 'new' : v)), make('span', 'grow', boxes[other].n));
  if (added) row.append(mark('new', 'new'));
  if (v !== 'fine') row.append(mark(v, WORDS[v]));
  row.append(make('span', 'n', many(imports.length, 'import')));
  row.addEventListener('click', () => openLink(i));
  return row;
};
const importEntry = ([file, line, column, specifier, target, v, soft]) => {
  const entry = make('div', 'entry');
  const where = make('p', 'at', texts[file] + ':' + line + ':' + column);
  const what = make('p', 'soft');
  what.append('imports ', make('code', '', texts[specifier]), ' → ', make('span', 'at', texts[target]));
  entry.append(where, what);
  if (VERDICTS[v] !== 'fine') entry.append(mark(VERDICTS[v], WORDS[VERDICTS[v]]), ' ');
  if (soft) entry.append(mark('fine', 'types, tests or scripts'));
  return entry;
};
const finding = ({ r, t, d, at, v }) => {
  const entry = make('div', 'entry');
  const head = make('p');
  head.append(mark(v, v), ' ', make('span', 'soft', r));
  entry.append(head, make('p', '', t), make('p', 'soft', d), make('p', 'at', at));
  return entry;
};
const inner = (box, path) => (box.p && path.startsWith(box.p + '/') ? path.slice(box.p.length + 1) : path);
const importsOf = (box, file) => box.out.flatMap((i) => links[i].i.filter((row) => row[0] === file));
const usersOf = (box, file) => box.in.flatMap((i) => links[i].i.filter((row) => row[4] === file));
const fileRow = (box) => (file) => {
  const row = make('button', 'row');
  const [out, into] = [importsOf(box, file), usersOf(box, file)];
  row.setAttribute('aria-expanded', 'false');
  row.append(make('span', 'at', inner(box, texts[file])), make('span', 'n', '↓' + out.length + ' ↑' + into.length));
  row.title = many(out.length, 'import') + ' of other modules, imported from them ' + many(into.length, 'time');
  const below = make('div');
  below.hidden = true;
  row.addEventListener('click', () => {
    if (!below.hasChildNodes()) {
      below.append(...out.map(importEntry), ...into.map(importEntry));
      if (!below.hasChildNodes()) below.append(make('p', 'entry soft', 'No import from or to another module.'));
    }
    below.hidden = !below.hidden;
    row.setAttribute('aria-expanded', String(!below.hidden));
  });
  return [row, below];
};
const open = (el) => {
  origin = document.activeElement?.closest?.('.box') ?? origin;
  chosen?.classList.remove('chosen');
  chosen = el;
  chosen?.classList.add('chosen');
  const fresh = panel.hidden;
  panel.hidden = false;
  panel.replaceChildren();
  panel.scrollTop = 0;
  return fresh;
};
const openBox = (i, file) => {
  const box = boxes[i];
  open(box.el);
  origin = box.el;
  heading(box.n, (box.p || 'the root') + ' · ' + many(box.files.length, 'file') + ' · ' + many(box.inner, 'import') + ' inside');
  const heavy = (a, b) => VERDICTS.indexOf(links[b].v) - VERDICTS.indexOf(links[a].v) || links[b].i.length - links[a].i.length;
  list('Findings', box.said, finding, 20);
  list('Imports', [...box.out].sort(heavy), (n) => linkRow(n, links[n].b));
  list('Imported by', [...box.in].sort(heavy), (n) => linkRow(n, links[n].a));
  const files = file === undefined ? box.files : [file, ...box.files.filter((one) => one !== file)];
  list('Files', files, fileRow(box));
  rest(...around(i));
  reveal(box);
  if (file !== undefined) panel.querySelector('[aria-expanded]')?.click();
};
const openLink = (i) => {
  const { a, b, v, new: added, i: imports } = links[i];
  open(undefined);
  heading(boxes[a].n + ' → ' + boxes[b].n);
  const line = make('p');
  line.append(mark(v, WORDS[v]));
  if (added) line.append(mark('new', 'new'));
  line.append(...[a, b].map((n) => {
    const go = make('button', 'go soft', boxes[n].n);
    go.addEventListener('click', () => openBox(n));
    return go;
  }).flatMap((el, n) => (n ? [' · ', el] : [el])));
  panel.append(line);
  const worst = [...imports].sort((x, y) => y[5] - x[5]);
  list('Imports', worst, importEntry);
  rest([a, b], [i]);
  panel.querySelector('.close').focus();
};
const dismiss = () => {
  if (panel.hidden) return;
  panel.hidden = true;
  chosen?.classList.remove('chosen');
  chosen = undefined;
  rest();
  origin?.focus();
};
stage.addEventListener('click', ({ target }) => {
  if (moved > 4) return;
  const box = target.closest('.box');
  if (box) openBox(Number(box.dataset.box));
  else if (target.dataset.link !== undefined) openLink(Number(target.dataset.link));
});
`;
