/** What the path of a contract says (CON-6, CON-8). */
export interface ContractLayout {
  /** What all its versions have in common, `user.created` of `contracts/user.created/v1.schema.json`. */
  name: string;
  /** The number N of `vN`; a contract without one has only the version it has now. */
  version?: number;
  /** Folders and name without the version: two files with the same line are versions of one contract. */
  line: string;
  /** The contract's own folder below a folder `contracts`; what stands elsewhere has none. */
  folder?: string;
  /** Where the words about this version belong. */
  documentation: string;
}

/** `.schema.json`, `.openapi.yaml` and the like. */
const ENDING = /(?:\.(?:schema|openapi|swagger|asyncapi))?\.(?:json|ya?ml)$/i;

/** Names that say what a file is and nothing of what it is about. */
const IDLE = /^(?:schema|openapi|swagger|asyncapi|index)$/i;

const VERSION = /^v(\d{1,9})$/;
const NAMED_VERSION = /^(.+)[.-]v(\d{1,9})$/;

/**
 * Reads name and version from a path. The forms are `contracts/<name>/vN.schema.json` (the playbook's), `contracts/<name>/vN/schema.json`,
 * `<name>.vN.schema.json` and `<name>.vN.json`; with `.yaml`, `.openapi.` and `.asyncapi.` as well.
 */
export function layoutOf(path: string): ContractLayout {
  const dirs = path.split('/');
  const stem = (dirs.pop() ?? '').replace(ENDING, '');
  const { steps, version } = namesOf(dirs, stem);
  const line = steps.join('/');
  const root = dirs.lastIndexOf('contracts') + 1;
  const within = root > 0 && steps.length > root;
  const folder = within && `${path}/`.startsWith(`${line}/`) ? line : undefined;
  const beside = version === undefined ? line : `${line}.v${version}`;
  return {
    name: within ? steps.slice(root).join('/') : (steps.at(-1) ?? stem),
    ...(version === undefined ? {} : { version }),
    line,
    ...(folder === undefined ? {} : { folder }),
    documentation:
      folder === undefined
        ? `${beside}.md`
        : `${folder}/${version === undefined ? 'README' : `v${version}`}.md`,
  };
}

/** Folders and name of a contract, its version taken out of them. */
function namesOf(dirs: readonly string[], stem: string): { steps: readonly string[]; version?: number } {
  const own = VERSION.exec(stem);
  if (own) return { steps: dirs, version: Number(own[1]) };
  if (IDLE.test(stem) && dirs.length > 0) {
    const [last = '', above] = [dirs.at(-1), dirs.slice(0, -1)];
    const folder = VERSION.exec(last);
    if (folder) return { steps: above, version: Number(folder[1]) };
    const named = NAMED_VERSION.exec(last);
    return named ? { steps: [...above, named[1] ?? ''], version: Number(named[2]) } : { steps: dirs };
  }
  const named = NAMED_VERSION.exec(stem);
  const name = named?.[1] ?? stem;
  const steps = dirs.at(-1) === name ? dirs : [...dirs, name];
  return named ? { steps, version: Number(named[2]) } : { steps };
}
