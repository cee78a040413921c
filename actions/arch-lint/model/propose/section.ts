import type { Draft, ModuleDraft } from './draft.js';

/** Words that YAML would take for something else than text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|~|[-+.\d].*)$/i;

/** A text as a YAML scalar: plain where that is safe, quoted otherwise. */
export function scalar(text: string): string {
  if (/^[A-Za-z_.][\w./@+*-]*(?:\{[\w,./@+-]+\}[\w./@+*-]*)*$/.test(text) && !SPECIAL.test(text)) return text;
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text)
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
}

/** A list on one line; names with commas or braces are quoted, since they mean something there. */
function list(items: readonly (string | readonly string[])[]): string {
  const one = (item: string): string => {
    const written = scalar(item);
    return /[,{}[\]]/.test(written) && !/^['"]/.test(written) ? `'${written}'` : written;
  };
  const words = items.map((item) =>
    typeof item === 'string' ? one(item) : item.length === 1 ? one(item[0] as string) : list(item),
  );
  return `[${words.join(', ')}]`;
}

/** A draft as the text of `gates.arch-lint`, with comments, not indented. */
export function sectionText({ modules, layers, circles, outside }: Draft): string {
  const lines = [
    '# Each run first proves that the rules below still find what they forbid.',
    'selfTest: true',
    '# What a module is. A file belongs to the deepest folder that a pattern describes.',
    'modules:',
    ...modules.flatMap((one) => moduleLines(one).map((line) => `  ${line}`)),
  ];
  if (layers) {
    lines.push(...layers.comment.map((line) => `# ${line}`));
    lines.push('layers:', '  - name: layers', '    by: tag', `    order: ${list(layers.order)}`);
  }
  if (circles) lines.push(...circles.map((line) => `# ${line}`), 'cycles:', '  modules: off');
  if (outside.length > 0)
    lines.push(
      '# Code that belongs to no module on purpose.',
      'outside:',
      ...outside.map((glob) => `  - ${scalar(glob)}`),
    );
  return `${lines.join('\n')}\n`;
}

function moduleLines({
  match,
  marker,
  name,
  tags,
  entry,
  visibleTo,
  dependsOn,
  comment,
}: ModuleDraft): string[] {
  return [
    ...comment.map((line) => `# ${line}`),
    `- match: ${scalar(match)}`,
    ...(marker === undefined ? [] : [`  marker: ${scalar(marker)}`]),
    ...(name === undefined ? [] : [`  name: ${scalar(name)}`]),
    ...(tags.length === 0 ? [] : [`  tags: ${list(tags)}`]),
    ...(entry === undefined ? [] : [`  entry: ${list(entry)}`]),
    ...(visibleTo === undefined ? [] : [`  visibleTo: ${list(visibleTo)}`]),
    ...(dependsOn === undefined ? [] : [`  dependsOn: ${list(dependsOn)}`]),
  ];
}
