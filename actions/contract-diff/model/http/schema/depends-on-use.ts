/**
 * Whether the schemas of a document may mean something else in requests than in answers: a property is `readOnly` or `writeOnly`,
 * or what another file says is not known here.
 */
export function dependsOnUse(document: unknown): boolean {
  const todo: unknown[] = [document];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const name of Object.keys(one)) {
      const inner = (one as Record<string, unknown>)[name];
      if (typeof inner === 'object') todo.push(inner);
      else if (inner === true && (name === 'readOnly' || name === 'writeOnly')) return true;
      else if (typeof inner === 'string' && name === '$ref' && !inner.startsWith('#')) return true;
    }
  }
  return false;
}
