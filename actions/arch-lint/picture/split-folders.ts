/** Files under one folder that are drawn as one box. */
export interface FolderBox {
  name: string;
  folder: string;
  files: readonly string[];
}

/** A box with a larger share of all files hides what is to be seen. */
const LARGEST_SHARE = 1 / 3;

/** Folders with fewer files are left whole. */
const SMALLEST = 12;

/** A picture with more boxes needs no further ones, and a folder with more folders than that is a list and no structure. */
const ENOUGH_BOXES = 24;
const MOST_PARTS = 40;

/** Opens boxes that hold most of the files, folder by folder, until no box dominates. A repository with one package becomes its folders. */
export function splitFolders(boxes: readonly FolderBox[]): FolderBox[] {
  const total = boxes.reduce((sum, { files }) => sum + files.length, 0);
  let open = [...boxes];
  const whole = new Set<FolderBox>();
  while (open.length < ENOUGH_BOXES) {
    const largest = open
      .filter(
        (box) => !whole.has(box) && box.files.length >= SMALLEST && box.files.length > total * LARGEST_SHARE,
      )
      .toSorted((a, b) => b.files.length - a.files.length)[0];
    if (largest === undefined) break;
    const parts = partsOf(largest);
    if (parts.length > MOST_PARTS || parts.length === 0) whole.add(largest);
    else open = open.flatMap((box) => (box === largest ? parts : [box]));
  }
  return open;
}

/** A folder's folders, each a box, and what stands in it directly, which keeps the name. Empty when there is no folder inside. */
function partsOf({ name, folder, files }: FolderBox): FolderBox[] {
  const start = folder === '' ? 0 : folder.length + 1;
  const inner = new Map<string, string[]>();
  const direct: string[] = [];
  for (const path of files) {
    const slash = path.indexOf('/', start);
    if (slash === -1) direct.push(path);
    else {
      const sub = path.slice(0, slash);
      const list = inner.get(sub);
      if (list) list.push(path);
      else inner.set(sub, [path]);
    }
  }
  const parts = [...inner].map(([sub, list]) => ({ name: sub, folder: sub, files: list }));
  return direct.length > 0 && parts.length > 0 ? [...parts, { name, folder, files: direct }] : parts;
}
