/** Without block comments and line comments; good enough for words in comments, not a parser. */
export function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('/*'); open !== -1; open = text.indexOf('/*', at)) {
    const end = text.indexOf('*/', open + 2);
    if (end === -1) break;
    kept.push(text.slice(at, open));
    at = end + 2;
  }
  kept.push(text.slice(at));
  return kept.join(' ').replaceAll(/(?<=^|\s)\/\/[^\n]*/g, '');
}
