import type { PictureNode } from '../core/picture/index.js';

/** Boxes that stand in one frame, or in none. */
export interface NodeGroup {
  group: string | undefined;
  members: readonly PictureNode[];
}

/** Frames in the order in which their first box comes. */
export function byGroup(nodes: readonly PictureNode[]): NodeGroup[] {
  const groups = new Map<string | undefined, PictureNode[]>();
  for (const node of nodes) {
    const members = groups.get(node.group);
    if (members) members.push(node);
    else groups.set(node.group, [node]);
  }
  return [...groups].map(([group, members]) => ({ group, members }));
}
