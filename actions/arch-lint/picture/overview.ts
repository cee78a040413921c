import type { Picture, PictureEdge, PictureNode } from '../../../src/core/picture/index.js';
import type { Atlas, AtlasBox, AtlasLink } from '../../../src/diagram/index.js';

/** All boxes and all links between them, without what is inside. */
export function overview(atlas: Atlas): Picture {
  const { boxes, links, title } = atlas;
  const group = groupsOf(atlas);
  return {
    about: `Modules of ${title} and the imports between them.`,
    nodes: boxes.map((box, number) => nodeOf(box, number, group(box))),
    edges: links.map(edgeOf(boxes)),
  };
}

/** A box as a node of a picture; its number is the id, so that two boxes of one name stay two. */
export function nodeOf({ name, changed }: AtlasBox, number: number, group?: string): PictureNode {
  return {
    id: `${number} ${name}`,
    label: name,
    ...(group === undefined ? {} : { group }),
    ...(changed ? { changed } : {}),
  };
}

/** A link as an edge of a picture. */
export function edgeOf(boxes: readonly AtlasBox[]): (link: AtlasLink) => PictureEdge {
  const id = (number: number): string => `${number} ${boxes[number]?.name ?? ''}`;
  return ({ from, to, verdict, imports, new: added }) => ({
    from: id(from),
    to: id(to),
    verdict,
    count: imports.length,
    ...(added ? { new: true } : {}),
  });
}

/** Frames: the layers of the settings; without them the folders in which several boxes stand, unless one folder holds them all. */
export function groupsOf({ bands, boxes, layered }: Atlas): (box: AtlasBox) => string | undefined {
  if (layered) return ({ band }) => bands[band]?.name;
  const counts = new Map<string, number>();
  for (const box of boxes) counts.set(parentOf(box), (counts.get(parentOf(box)) ?? 0) + 1);
  return (box) => {
    const parent = parentOf(box);
    const count = counts.get(parent) ?? 0;
    return parent !== '' && count > 1 && count < boxes.length ? parent : undefined;
  };
}

function parentOf({ folder }: AtlasBox): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}
