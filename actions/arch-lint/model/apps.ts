import type { Package } from '../../../src/workspace/index.js';
import { isRecord } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import { saidOf } from './package-names.js';
import { isPublished } from './published.js';

/** Folders that hold apps by every monorepo tool's convention. */
const APPS = /(?:^|\/)(?:apps|applications)\/[^/]+$/;

/** Fields of a manifest that give others something to import. */
const OFFERS = ['module', 'types', 'typings', 'source', 'browser', 'react-native', 'svelte', 'bin'];

/** What starts a server or a page; a script that only watches a compiler does not. */
const STARTS =
  /(?:^|[\s&|;])(?:node|nodemon|next|vite|nuxt|astro|remix-serve|remix|react-router(?:-serve)?|react-scripts|react-app-rewired|expo|nest start|ng serve|vinxi|wrangler|electron)(?=$|[\s&|;])/;

/** Why a package is an app, as the end of a sentence; undefined when it is none or may be imported. */
export function whyApp(pack: Package, settings: Settings): string | undefined {
  const said = saidOf(settings.apps, pack);
  if (said === true) return '"apps" of the policy names it';
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
  return `${place} and its package.json offers nothing to import`;
}

/** A `main` that the start script runs is where the app begins, not something to import. */
function offersSomething({ manifest: { fields, scripts } }: Package): boolean {
  const { exports } = fields;
  if (exports !== undefined)
    return !(isRecord(exports) && Object.keys(exports).every((key) => key === './package.json'));
  if (OFFERS.some((field) => fields[field] !== undefined)) return true;
  const { main } = fields;
  if (typeof main !== 'string') return false;
  const stem = main.replace(/^\.\//, '').replace(/\.[cm]?[jt]sx?$/, '');
  return !Object.values(scripts).some((script) => script.includes(stem));
}
