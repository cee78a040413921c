/** A graph over the numbers 0 … n-1: for each node the nodes it leads to. */
export type Adjacency = readonly (readonly number[])[];

/**
 * Strongly connected components (Tarjan 1972), without recursion, so that a chain of any length is fine. Linear in nodes and edges.
 * @returns the component number of each node; two nodes lie on a common cycle when their numbers are equal
 */
export function components(graph: Adjacency): Int32Array {
  const n = graph.length;
  const component = new Int32Array(n).fill(-1);
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = new Int32Array(n);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let found = 0;
  for (let start = 0; start < n; start++) {
    if (order[start] !== -1) continue;
    path.push(start);
    while (path.length > 0) {
      const node = path.at(-1) as number;
      if (order[node] === -1) {
        order[node] = low[node] = visited++;
        open.push(node);
      }
      const targets = graph[node] ?? [];
      let descended = false;
      while ((next[node] as number) < targets.length) {
        const target = targets[next[node] as number] as number;
        if (order[target] === -1) {
          path.push(target);
          descended = true;
          break;
        }
        if (component[target] === -1) low[node] = Math.min(low[node] as number, low[target] as number);
        next[node] = (next[node] as number) + 1;
      }
      if (descended) continue;
      path.pop();
      if (low[node] !== order[node]) continue;
      for (let member = -1; member !== node;) {
        member = open.pop() as number;
        component[member] = found;
      }
      found++;
    }
  }
  return component;
}

/** Components that contain a cycle: more than one node, or a node that leads to itself. Members and list in ascending order. */
export function cyclicComponents(graph: Adjacency): number[][] {
  const component = components(graph);
  const sizes = new Int32Array(graph.length);
  for (const number of component) sizes[number] = (sizes[number] as number) + 1;
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.length; node++) {
    const number = component[node] as number;
    if (sizes[number] === 1 && !(graph[node] ?? []).includes(node)) continue;
    const list = members.get(number);
    if (list) list.push(node);
    else members.set(number, [node]);
  }
  return [...members.values()];
}
