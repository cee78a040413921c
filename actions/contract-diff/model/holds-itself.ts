/** Whether a value is part of itself, as an alias of YAML can make it. Each part is entered once, however often it is used. */
export function holdsItself(root: unknown): boolean {
  const open = new Set<object>();
  const done = new Set<object>();
  const todo: { value: unknown; leave: boolean }[] = [{ value: root, leave: false }];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    const { value, leave } = one;
    if (typeof value !== 'object' || value === null || (!leave && done.has(value))) continue;
    if (leave) {
      open.delete(value);
      done.add(value);
      continue;
    }
    if (open.has(value)) return true;
    open.add(value);
    todo.push({ value, leave: true });
    for (const part of Object.values(value)) todo.push({ value: part, leave: false });
  }
  return false;
}
