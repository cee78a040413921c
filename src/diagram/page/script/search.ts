/** Finds modules and files: each word has to occur in the name. Hits stand out in the picture and are listed in the panel. */
export const SEARCH = `
const input = document.querySelector('input');
const output = document.querySelector('output');
const LOWER = texts.map((text) => text.toLowerCase());
const search = () => {
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const has = (text) => words.every((word) => text.includes(word));
  if (words.length === 0) {
    output.textContent = '';
    if (chosen === undefined) panel.hidden = true;
    rest();
    return;
  }
  const named = boxes.flatMap((box, i) => (has((box.n + ' ' + box.p).toLowerCase()) ? [i] : []));
  const files = boxes.flatMap((box, i) => box.files.filter((file) => has(LOWER[file])).map((file) => [i, file]));
  open(undefined);
  heading('Search', many(named.length, 'module') + ', ' + many(files.length, 'file'));
  list('Modules', named, (i) => {
    const row = make('button', 'row');
    row.append(make('span', 'grow', boxes[i].n), make('span', 'n', many(boxes[i].files.length, 'file')));
    row.addEventListener('click', () => openBox(i));
    return row;
  });
  list('Files', files, ([i, file]) => {
    const row = make('button', 'row');
    row.append(make('span', 'at', texts[file]));
    row.addEventListener('click', () => openBox(i, file));
    return row;
  });
  const found = new Set([...named, ...files.map(([i]) => i)]);
  output.textContent = many(found.size, 'module');
  rest(found, []);
  stage.classList.add('aimed');
};
let timer;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, 80);
});
`;
