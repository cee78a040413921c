/**
 * Whether the schemas of a document may mean something else in requests than in answers: a property is `readOnly` or `writeOnly`,
 * or what another file says is not known here.
 */
export function dependsOnUse(document: unknown): boolean {
  const todo: unknown[] = [document];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const { readOnly, writeOnly, $ref: reference } = one as Record<string, unknown>;
    if (readOnly === true || writeOnly === true) return true;
    if (typeof reference === 'string' && !reference.startsWith('#')) return true;
    for (const inner of Object.values(one)) if (typeof inner === 'object' && inner !== null) todo.push(inner);
  }
  return false;
}
