/** The keyboard: / searches, arrows move from box to box, Enter opens (as any button), Escape closes, + − 0 zoom. */
export const KEYS = `
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** The nearest box in a direction; what lies off to the side counts double. */
const neighbour = (from, [dx, dy]) => {
  let best;
  let least = Infinity;
  for (const box of boxes) {
    const x = box.x + box.w / 2 - from.x - from.w / 2;
    const y = box.y - from.y;
    const [ahead, aside] = dx ? [x * dx, Math.abs(y) * 3] : [y * dy, Math.abs(x)];
    if (box === from || ahead <= 0 || (dx && Math.abs(y) > 30)) continue;
    const far = ahead * (dx ? 1 : 2) + aside;
    if (far < least) [best, least] = [box, far];
  }
  return best;
};
const focusBox = (box) => {
  for (const { el } of boxes) el.tabIndex = el === box.el ? 0 : -1;
  box.el.focus({ preventScroll: true });
  reveal(box);
};
stage.addEventListener('focusin', ({ target }) => {
  const box = boxes[Number(target.dataset.box)];
  if (!box || !box.el.matches(':focus-visible')) return;
  reveal(box);
  light(...around(Number(target.dataset.box)));
});
stage.addEventListener('focusout', () => light(...resting));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = document.activeElement === input;
  const box = boxes[Number(document.activeElement?.dataset?.box)];
  if (event.key === 'Escape') {
    if (typing) {
      clearTimeout(timer);
      input.value = '';
      search();
    }
    dismiss();
    if (typing) input.blur();
  } else if (typing) {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    clearTimeout(timer);
    search();
    panel.querySelector('.row')?.focus();
    event.preventDefault();
  } else if (event.key === '/') {
    input.focus();
    input.select();
    event.preventDefault();
  } else if (STEPS[event.key] && box) {
    const next = neighbour(box, STEPS[event.key]);
    if (next) focusBox(next);
    event.preventDefault();
  } else if (STEPS[event.key] && panel.contains(document.activeElement)) {
    const rows = [...panel.querySelectorAll('button')].filter((row) => row.offsetParent !== null);
    const step = STEPS[event.key][1];
    rows[rows.indexOf(document.activeElement) + step]?.focus();
    if (step) event.preventDefault();
  } else if (event.key === '+' || event.key === '=') zoom(1.3);
  else if (event.key === '-') zoom(1 / 1.3);
  else if (event.key === '0') fit();
});
new ResizeObserver(() => {
  if (fitted) fit();
}).observe(map);
fit();
document.documentElement.dataset.drawn = String(boxes.length);
`;
