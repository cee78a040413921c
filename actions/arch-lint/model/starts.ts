import type { Tree } from '../../../src/core/tree/index.js';
import type { Package } from '../../../src/workspace/index.js';

/** A command with node in front: flags, then the file. Both are short, so that a long text costs no time. */
const NODE =
  /(?:^|[\s&|;"'[])node["',\s]{1,4}(?:--?[\w-]{1,60}(?:=[^\s"',]{1,200})?["',\s]{1,4}){0,8}(?!-)([\w@./-]{1,300})/g;

const START_SCRIPT =
  /^(?:start|serve|server|prod|production)(?:[:.-](?!dev|debug|test|watch|local|e2e|ci)\w+)?$/;

/** A loader for TypeScript or a watcher: somebody is developing, with everything installed. */
const LOADS_SOURCE = /\b(?:ts-node|tsx|nodemon|swc-node|babel-node|--watch|dev)\b/;

const DOCKERFILE = /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/i;

/** What a program is called by its authors; `index` is what a library is called. */
const PROGRAM = /(?:^|\/)(?:main|server|app|start|worker|bootstrap|entry|www)\.[cm]?js$/;

const APPS = /(?:^|\/)(?:apps|applications|services)\/[^/]+$/;

/** Tells which packages node starts where they run: from scripts of their own and further up, container files, and where they lie. */
export class Starts {
  private containers: readonly { path: string; files: readonly string[] }[] | undefined;

  constructor(private readonly tree: Tree) {}

  /** Who starts a package, as the end of a sentence; undefined when nobody is seen to. */
  whoStarts(pack: Package): string | undefined {
    if (pack.kind === 'root') return undefined;
    const own = scriptsStarting(pack, () => true);
    if (own !== undefined) return `its script "${own}" starts it with node`;
    if (pack.dir === '') return undefined;
    const isInside = (file: string) => file.replace(/^\.\//, '').startsWith(`${pack.dir}/`);
    for (let at = pack.parent; at; at = at.parent) {
      const script = scriptsStarting(at, isInside);
      if (script !== undefined) return `script "${script}" of ${at.manifest.path} starts it with node`;
    }
    const container = this.inContainers().find(({ files }) =>
      files.some((file) => isInside(file) || file.includes(`/${pack.dir}/`)),
    );
    if (container) return `${container.path} starts it with node`;
    const { main } = pack.manifest.fields;
    return pack.manifest.private && APPS.test(pack.dir) && typeof main === 'string' && PROGRAM.test(main)
      ? `it is an app, and "main" is the program node starts`
      : undefined;
  }

  private inContainers(): readonly { path: string; files: readonly string[] }[] {
    return (this.containers ??= this.tree.paths.flatMap((path) => {
      const file = DOCKERFILE.test(path) ? this.tree.read(path) : undefined;
      return file?.ok ? [{ path, files: startedFiles(file.text) }] : [];
    }));
  }
}

function scriptsStarting(
  { manifest: { scripts } }: Package,
  isWanted: (file: string) => boolean,
): string | undefined {
  return Object.keys(scripts).find((name) => {
    const script = scripts[name] ?? '';
    return START_SCRIPT.test(name) && !LOADS_SOURCE.test(script) && startedFiles(script).some(isWanted);
  });
}

/** Files that node is given, TypeScript aside: that is run in development. */
function startedFiles(text: string): string[] {
  return [...text.matchAll(NODE)].flatMap(([, file = '']) => (/\.[cm]?ts$/.test(file) ? [] : [file]));
}
