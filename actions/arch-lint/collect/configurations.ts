import { Problem } from '../../../src/core/problem/index.js';
import type { NotInspected, Tree } from '../../../src/core/tree/index.js';
import type {
  Evaluated,
  Preparation,
  Prepared,
  PreparedFile,
} from '../../../src/dependency-cruiser/index.js';
import { WHY_NOT_RUN, isCode, prepareFile } from '../../../src/dependency-cruiser/index.js';
import type { CollectContext } from '../../../src/shell/door.js';
import { wantedFiles } from '../model/cruise.js';
import type { Settings } from '../settings.js';
import { evaluate } from './evaluate.js';
import { namedFile } from './named-file.js';

type Context = Pick<CollectContext<Settings>, 'platform' | 'session' | 'settings' | 'args'>;

const known = new WeakMap<Context['session'], Promise<Preparation>>();

/** Reads the configurations once for both sides of a run. */
export function collectConfigurations(context: Context): Promise<Preparation> {
  const before = known.get(context.session);
  const preparation = before ?? readAll(context);
  known.set(context.session, preparation);
  return preparation;
}

/** Where a configuration is read, and whether its code may be run there. */
interface Source {
  file: string;
  tree: Tree;
  from: Prepared['from'];
  runs: boolean;
  /** Why it is not run, where it is not. */
  why: string;
  /** Somebody asked for this very file, so that leaving it out proves nothing. */
  asked: boolean;
}

async function readAll(context: Context): Promise<Preparation> {
  const ready: Prepared[] = [];
  const unread: NotInspected[] = [];
  let inconclusive: string | undefined;
  for (const source of sourcesOf(context)) {
    const { prepared, unread: missing } = await readOne(context, source);
    if (prepared !== undefined) {
      ready.push(prepared);
      unread.push(...changedHere(context, source));
    }
    unread.push(...missing);
    const [first] = missing;
    if (prepared === undefined && first !== undefined && source.asked)
      inconclusive ??= `${source.file} could not be judged by: ${first.what}: ${first.why}.`;
  }
  return { ready, unread, ...(inconclusive === undefined ? {} : { inconclusive }) };
}

function sourcesOf({ platform, session, settings, args }: Context): Source[] {
  const named = args['dependency-cruiser-config'];
  const { base, tree } = session;
  if (typeof named === 'string') {
    const found = namedFile(platform, session, named);
    const inBase = base !== undefined && found.inside && base.tree.has(found.file);
    if (inBase) return [sourceInBase(found.file, base.tree, true)];
    const runs = base === undefined && session.baseFault === undefined;
    return [
      {
        ...found,
        from: found.inside ? 'head' : 'command line',
        runs: runs || !found.inside,
        why: WHY_NEW,
        asked: true,
      },
    ];
  }
  const inForce = base?.tree ?? tree;
  const files = new Set([...wantedFiles(inForce, settings), ...wantedFiles(tree, settings)]);
  const asked = Array.isArray(settings.dependencyCruiser);
  return [...files].flatMap((file): Source[] => {
    if (base?.tree.has(file) === true) return [sourceInBase(file, base.tree, asked)];
    if (!tree.has(file)) {
      if (!asked) return [];
      throw new Problem(
        `"dependencyCruiser" names ${file}, which is not in the repository`,
        'Correct the path, or take it out.',
        {
          file: session.policyFile,
        },
      );
    }
    const why = base === undefined ? WHY_NOT_RUN : WHY_NEW;
    return [{ file, tree, from: 'head', runs: false, why, asked: asked && base === undefined }];
  });
}

const WHY_NEW =
  'it is code that this change brings; code of a repository is run from the base commit only, so it counts once it is merged';

function sourceInBase(file: string, tree: Tree, asked: boolean): Source {
  return { file, tree, from: 'base', runs: true, why: '', asked };
}

/** Reads a configuration; runs what of it is code, as often as that leads to further code. */
async function readOne({ platform, session }: Context, source: Source): Promise<PreparedFile> {
  const { file, tree, from, runs, why } = source;
  const evaluated = new Map<string, Evaluated>();
  const knownIn = session.base?.tree ?? tree;
  for (;;) {
    const found = prepareFile(tree, file, from, { evaluated, knownIn });
    if (found.needs.length === 0) return found;
    if (!runs) return { needs: [], unread: [...found.unread, ...found.needs.map((what) => ({ what, why }))] };
    for (const path of found.needs) evaluated.set(path, await evaluate(platform, tree, path));
  }
}

/** A configuration that the change touches: what it says now counts after the merge. A broken one is refused here already. */
function changedHere({ session }: Context, { file, from }: Source): NotInspected[] {
  const { tree, base } = session;
  if (from !== 'base' || base === undefined) return [];
  if (!tree.has(file))
    return [{ what: file, why: 'this change removes it; it was judged by as it stands in the base' }];
  const [before, after] = [base.tree.read(file), tree.read(file)];
  if (!before.ok || !after.ok || before.text === after.text) return [];
  if (!isCode(file)) prepareFile(tree, file, 'head');
  return [{ what: file, why: 'this change touches it; it was judged by as it stands in the base' }];
}
