/**
 * The page's only script: filters findings by text and by level. Each word has to occur in the finding or in its rule's heading; rules and
 * gates with nothing left disappear. Without the script the page shows everything.
 */
export const SCRIPT = `
const box = document.querySelector('input[type=search]');
const levels = [...document.querySelectorAll('input[type=checkbox]')];
const count = document.querySelector('output');
const items = [...document.querySelectorAll('li[data-f]')].map((el) => {
  const rule = el.closest('details');
  return { el, rule, text: (rule.querySelector('summary').textContent + ' ' + el.textContent).toLowerCase() };
});
const rules = [...document.querySelectorAll('details')];
const gates = [...document.querySelectorAll('section')];
const filter = () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const off = new Set(levels.filter((one) => !one.checked).map((one) => one.value));
  const live = new Set();
  let shown = 0;
  for (const { el, rule, text } of items) {
    const hit = !off.has(el.dataset.level) && words.every((word) => text.includes(word));
    el.hidden = !hit;
    if (hit) { shown++; live.add(rule); }
  }
  const all = words.length === 0 && off.size === 0;
  for (const rule of rules) rule.hidden = !all && !live.has(rule);
  for (const gate of gates) gate.hidden = !all && ![...gate.querySelectorAll('details')].some((d) => !d.hidden);
  count.textContent = shown + ' / ' + items.length;
};
let timer;
box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(filter, 80); });
for (const one of levels) one.addEventListener('change', filter);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); }
  if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; filter(); }
});
document.querySelector('.filter').hidden = false;
filter();
document.documentElement.dataset.drawn = '';
`;
