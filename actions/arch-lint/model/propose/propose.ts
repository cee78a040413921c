import { settings as schema } from '../../settings.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import type { Draft, ModuleDraft } from './draft.js';
import { featureDrafts, featureFolders, prefixOf } from './feature-drafts.js';
import type { FeatureFolder } from './feature-drafts.js';
import { packageDrafts, productivePackages } from './package-drafts.js';
import { partDrafts } from './part-drafts.js';
import { circlesOf } from './circles.js';
import {
  foundationDrafts,
  layersOf,
  outsideOf,
  refineEntries,
  refineVisibility,
  trafficOf,
} from './refine.js';
import { sectionText } from './section.js';

/** The text of `gates.arch-lint` that says what a repository's architecture is today, or undefined where there is none to see. */
export function proposeSection(model: ArchModel): string | undefined {
  const draft = draftOf(model);
  return draft.modules.length === 0 ? undefined : sectionText(draft);
}

/** Modules from packages, folders of features and folders of `src`; layers and openness from the imports between them. */
export function draftOf(model: ArchModel): Draft {
  const packages = productivePackages(model.graph);
  const folders = featureFolders(model.graph, packages);
  const isWorkspace = packages.length > 1;
  const broad = isWorkspace ? packageDrafts(packages) : partDrafts(model.graph);
  const tagOf = tagsBefore(model, broad);
  const features = featureDrafts(folders, (host) => tagOf(host.dir) ?? 'features');
  const hosts = isWorkspace ? hostDrafts(folders, broad) : [];
  const modules = [...broad, ...hosts, ...features];
  if (modules.length === 0) return { modules, outside: [] };

  const settings = settingsOf(modules);
  const traffic = trafficOf(model, settings);
  refineEntries(modules, traffic, settings);
  refineVisibility(modules, traffic, packages);
  const layers = layersOf(traffic);
  const circles = circlesOf(traffic, isWorkspace ? folders : []);
  return {
    modules: [...modules, ...foundationDrafts(traffic, packages)],
    ...(layers && { layers }),
    ...(circles && { circles }),
    outside: outsideOf(model, traffic),
  };
}

/** What is no feature in a package of features is common ground of that package. */
function hostDrafts(folders: readonly FeatureFolder[], broad: readonly ModuleDraft[]): ModuleDraft[] {
  const hosts = new Map(folders.map(({ host }) => [host.dir, host]));
  return [...hosts.values()].flatMap((host) => {
    const comment = `What is no feature of ${prefixOf(host)} is open to its features.`;
    const written = broad.find(({ match }) => match === host.dir);
    if (!written) return [{ match: host.dir, tags: [], entry: ['**'], comment: [comment] }];
    written.entry = ['**'];
    written.comment.push(comment);
    return [];
  });
}

/** The tag that a pattern gives the module with this folder. */
function tagsBefore(model: ArchModel, drafts: readonly ModuleDraft[]): (dir: string) => string | undefined {
  const { modules } = trafficOf(model, settingsOf(drafts));
  const tags = new Map(modules.map(({ root, tags: own }) => [root, own[0]]));
  return (dir) => tags.get(dir);
}

function settingsOf(modules: readonly ModuleDraft[]): Settings {
  const written = modules.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'comment')),
  );
  return schema.parse({ modules: written });
}
