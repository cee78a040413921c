/**
 * The page's only script: filters findings by text. Each word has to occur in the finding or in its rule's heading; rules and
 * gates with nothing left disappear. Without the script the page shows everything.
 */
export const SCRIPT = `
const box = document.querySelector('input');
const count = document.querySelector('output');
const items = [...document.querySelectorAll('li[data-f]')].map((el) => {
  const rule = el.closest('details');
  return { el, rule, text: (rule.querySelector('summary').textContent + ' ' + el.textContent).toLowerCase() };
});
const rules = [...document.querySelectorAll('details')];
const gates = [...document.querySelectorAll('section')];
const filter = () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const live = new Set();
  let shown = 0;
  for (const { el, rule, text } of items) {
    const hit = words.every((word) => text.includes(word));
    el.hidden = !hit;
    if (hit) { shown++; live.add(rule); }
  }
  for (const rule of rules) rule.hidden = words.length > 0 && !live.has(rule);
  for (const gate of gates) gate.hidden = words.length > 0 && ![...gate.querySelectorAll('details')].some((d) => !d.hidden);
  count.textContent = shown + ' / ' + items.length;
};
let timer;
box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(filter, 80); });
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); }
  if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; filter(); }
});
document.querySelector('.filter').hidden = false;
filter();
`;
