/** Draws bands, arrows and boxes; `boxes[i].el` and `links[i].els` are their elements. */
export const STAGE = `
const data = JSON.parse(document.getElementById('data').textContent);
const { boxes, links, bands, texts } = data;
const VERDICTS = ['fine', 'known', 'warning', 'error'];
const stage = document.getElementById('stage');
const map = document.getElementById('map');
const panel = document.getElementById('panel');
const make = (tag, className, text) => {
  const el = document.createElement(tag);
  if (className) el.className = className;
  if (text !== undefined) el.textContent = text;
  if (tag === 'button') el.type = 'button';
  return el;
};
const svg = (tag, attributes) => {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
};
const many = (n, word) => n.toLocaleString('en-US') + ' ' + word + (n === 1 ? '' : 's');
const place = (el, { x, y, w, h }) => {
  el.style.left = x + 'px';
  el.style.top = y + 'px';
  if (w !== undefined) el.style.width = w + 'px';
  if (h !== undefined) el.style.height = h + 'px';
};
const [WIDTH, HEIGHT] = data.size;
place(stage, { x: 0, y: 0, w: WIDTH, h: HEIGHT });
for (const { n, y, h } of bands) {
  const el = make('div', 'band');
  place(el, { x: 0, y, w: WIDTH, h });
  el.append(make('span', '', n));
  stage.append(el);
}
const drawing = svg('svg', { width: WIDTH, height: HEIGHT, 'aria-hidden': 'true' });
const defs = svg('defs', {});
for (const kind of [...VERDICTS, 'added']) {
  const marker = svg('marker', { id: 'tip-' + kind, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' });
  marker.append(svg('path', { d: 'M0 .5 8 4 0 7.5z', class: 'tip ' + kind }));
  defs.append(marker);
}
drawing.append(defs);
const order = links.map((link, i) => i).sort((a, b) => VERDICTS.indexOf(links[a].v) - VERDICTS.indexOf(links[b].v));
for (const i of order) {
  const link = links[i];
  const tip = link.v === 'fine' && link.new ? 'added' : link.v;
  const wire = svg('path', {
    d: link.d,
    class: 'wire ' + link.v + (link.new ? ' added' : ''),
    'stroke-width': Math.min(1 + Math.log2(link.i.length) * 0.35, 4) + (link.v === 'error' || link.new ? 0.8 : 0),
    'marker-end': 'url(#tip-' + tip + ')',
  });
  const hit = svg('path', { d: link.d, class: 'hit', 'data-link': i });
  const title = svg('title', {});
  title.textContent = boxes[link.a].n + ' → ' + boxes[link.b].n + ': ' + many(link.i.length, 'import');
  hit.append(title);
  link.els = [wire, hit];
  drawing.append(wire, hit);
}
stage.append(drawing);
if (links.length > 250) stage.classList.add(links.length > 1200 ? 'crowd' : 'many');
for (const [i, box] of boxes.entries()) {
  const el = make('button', 'box' + (box.changed ? ' changed' : ''));
  place(el, box);
  el.append(make('b', '', box.n), make('small', '', many(box.files.length, 'file')));
  const { error, warning } = box.count;
  if (error + warning > 0) el.append(make('span', 'badge' + (error ? '' : ' warning'), error || warning));
  el.title = box.p || box.n;
  el.dataset.box = i;
  el.tabIndex = i === 0 ? 0 : -1;
  el.setAttribute('aria-label', box.n + ', ' + many(box.files.length, 'file') + (error ? ', ' + many(error, 'error') : '') + (warning ? ', ' + many(warning, 'warning') : ''));
  box.el = el;
  box.out = [];
  box.in = [];
  stage.append(el);
}
for (const [i, { a, b }] of links.entries()) {
  boxes[a].out.push(i);
  boxes[b].in.push(i);
}
`;
