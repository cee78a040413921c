import type { Package } from '../../../src/workspace/index.js';
import { isRecord } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import { saidOf } from './package-names.js';
import { isPublished } from './published.js';

/** Folders that hold apps by every monorepo tool's convention. */
const APPS = /(?:^|\/)(?:apps|applications)\/[^/]+$/;

/** What a program is called by its authors; `index` is what a library is called. */
const PROGRAM = /(?:^|\/)(?:main|server|app|start|worker|bootstrap)(?:\.[cm]?[jt]sx?)?$/;

/** Fields of a manifest that give others something to import. */
const OFFERS = ['module', 'types', 'typings', 'source', 'browser', 'react-native', 'svelte', 'bin'];

/** What starts a server or a page; a script that only watches a compiler does not. */
const STARTS =
  /(?:^|[\s&|;])(?:node|nodemon|next|vite|nuxt|astro|remix-serve|remix|react-router(?:-serve)?|react-scripts|react-app-rewired|expo|nest start|ng serve|vinxi|wrangler|electron)(?=$|[\s&|;])/;

/** How a package is known to be an app. */
export interface AppReason {
  /** The end of a sentence. */
  because: string;
  /** True when only a script that starts it says so: a library may have one to be tried out with. */
  guessed: boolean;
}

/** Why a package is an app; undefined when it is none or may be imported. */
export function whyApp(pack: Package, settings: Settings): AppReason | undefined {
  const said = saidOf(settings.apps, pack);
  if (said === true) return { because: '"apps" of the policy names it', guessed: false };
  if (said === false || pack.kind !== 'member' || pack.manifest.broken || isPublished(pack)) return undefined;
  const { manifest, dir } = pack;
  const started = Object.entries(manifest.scripts).find(
    ([name, script]) => /^(?:start|serve|dev)(?:[:.-].*)?$/.test(name) && STARTS.test(script),
  );
  const inApps = APPS.test(dir);
  if (!inApps && !manifest.private) return undefined;
  if (!inApps && started === undefined) return undefined;
  if (offersSomething(pack)) return undefined;
  const place = inApps ? 'it lies in a folder of apps' : `its script "${started?.[0]}" starts it`;
  return { because: `${place} and its package.json offers nothing to import`, guessed: !inApps };
}

/** A `main` that a script runs, or that is called as programs are, is where the app begins and not something to import. */
function offersSomething({ manifest: { fields, scripts }, dir, parent }: Package): boolean {
  const { exports, main } = fields;
  if (exports !== undefined)
    return !(isRecord(exports) && Object.keys(exports).every((key) => key === './package.json'));
  if (OFFERS.some((field) => fields[field] !== undefined)) return true;
  if (typeof main !== 'string') return false;
  if (PROGRAM.test(main)) return false;
  const stem = main.replace(/^\.\//, '').replace(/\.[cm]?[jt]sx?$/, '');
  const above = Object.values(parent?.manifest.scripts ?? {});
  return (
    !Object.values(scripts).some((script) => script.includes(stem)) &&
    !above.some((script) => script.includes(`${dir}/${stem}`))
  );
}
