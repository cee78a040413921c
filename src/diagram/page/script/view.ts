/** Pan, zoom, which arrows are shown, and what stands out. */
export const VIEW = `
let scale = 1;
let left = 0;
let top = 0;
/** Nobody has moved the picture yet, so it may follow the window. */
let fitted = true;
const show = () => {
  stage.style.transform = 'translate(' + left + 'px,' + top + 'px) scale(' + scale + ')';
};
const fit = () => {
  const { clientWidth: w, clientHeight: h } = map;
  scale = Math.max(0.12, Math.min((w - 48) / WIDTH, (h - 48) / HEIGHT, 1.25));
  left = (w - WIDTH * scale) / 2;
  top = Math.max((h - HEIGHT * scale) / 2, 8);
  fitted = true;
  show();
};
const zoom = (factor, x = map.clientWidth / 2, y = map.clientHeight / 2) => {
  const next = Math.max(0.1, Math.min(4, scale * factor));
  left = x - ((x - left) * next) / scale;
  top = y - ((y - top) * next) / scale;
  scale = next;
  fitted = false;
  show();
};
const reveal = ({ x, y, w }) => {
  if (fitted) return fit();
  const room = 24;
  const x1 = left + x * scale;
  const y1 = top + y * scale;
  const [x2, y2] = [x1 + w * scale, y1 + 52 * scale];
  if (x1 < room) left += room - x1;
  else if (x2 > map.clientWidth - room) left -= x2 - map.clientWidth + room;
  if (y1 < room) top += room - y1;
  else if (y2 > map.clientHeight - room) top -= y2 - map.clientHeight + room;
  show();
};
map.addEventListener('wheel', (event) => {
  event.preventDefault();
  const { left: x, top: y } = map.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - x, event.clientY - y);
}, { passive: false });
// Two fingers zoom, one pans.
const fingers = new Map();
let moved = 0;
map.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  if (fingers.size === 1) moved = 0;
});
window.addEventListener('pointermove', (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const now = [event.clientX, event.clientY];
  const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
  moved += Math.abs(dx) + Math.abs(dy);
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const far = ([x, y]) => Math.hypot(x - other[0], y - other[1]) || 1;
    const { left: x, top: y } = map.getBoundingClientRect();
    zoom(far(now) / far(before), other[0] - x, other[1] - y);
  } else if (moved > 4) {
    map.classList.add('drag');
    fitted = false;
    left += dx;
    top += dy;
    show();
  }
  fingers.set(event.pointerId, now);
});
for (const name of ['pointerup', 'pointercancel']) {
  window.addEventListener(name, (event) => {
    fingers.delete(event.pointerId);
    map.classList.remove('drag');
  });
}
document.getElementById('tools').addEventListener('click', ({ target }) => {
  const kind = target.closest('button')?.dataset.zoom;
  if (kind === 'fit') fit();
  else if (kind) zoom(kind === 'in' ? 1.3 : 1 / 1.3);
});
const hidden = new Set();
const shown = (link) => !hidden.has(link.v === 'fine' && link.new ? 'new' : link.v);
document.querySelector('.legend').addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { kind } = button.dataset;
  if (!hidden.delete(kind)) hidden.add(kind);
  button.setAttribute('aria-pressed', String(!hidden.has(kind)));
  for (const link of links) for (const el of link.els) el.classList.toggle('off', !shown(link));
});
let lit = [];
/** Lets some boxes and arrows stand out and the rest step back; nothing at all ends that. */
const light = (boxNumbers, linkNumbers) => {
  for (const el of lit) el.classList.remove('lit');
  lit = [...boxNumbers].map((i) => boxes[i].el).concat([...linkNumbers].map((i) => links[i].els[0]));
  for (const el of lit) el.classList.add('lit');
  stage.classList.toggle('aimed', lit.length > 0);
};
const around = (i) => {
  const near = [...boxes[i].out, ...boxes[i].in];
  return [new Set([i, ...near.flatMap((n) => [links[n].a, links[n].b])]), near];
};
/** What stands out when nothing is pointed at: search hits, or what is chosen. */
let resting = [[], []];
const rest = (boxNumbers = [], linkNumbers = []) => {
  resting = [boxNumbers, linkNumbers];
  light(...resting);
};
stage.addEventListener('pointerover', ({ target }) => {
  const box = target.closest('.box');
  if (box) light(...around(Number(box.dataset.box)));
  else if (target.dataset.link !== undefined) {
    const i = Number(target.dataset.link);
    light([links[i].a, links[i].b], [i]);
  }
});
stage.addEventListener('pointerout', () => light(...resting));
`;
