import { isRuntime } from '../../../../src/graph/index.js';
import type { FeatureFolder } from './feature-drafts.js';
import { prefixOf } from './feature-drafts.js';
import type { Traffic } from './refine.js';

/**
 * Where a package starts its features and they use what else lies in it, the drawn modules form a circle that no import could open: the
 * package is the program and the common ground at once. A baseline is no help, since each further import would make the circle grow.
 * @returns the reason for judging no circles of modules, a line each; undefined where none is drawn like that
 */
export function circlesOf({ crossings }: Traffic, folders: readonly FeatureFolder[]): string[] | undefined {
  const running = crossings.filter(({ edge }) => edge.from.role === 'production' && isRuntime(edge));
  const round = folders.filter(({ host: { dir }, folder }) => {
    const isFeature = (root = ''): boolean => root.startsWith(`${folder}/`);
    return (
      running.some(({ from, to }) => from?.root === dir && isFeature(to.root)) &&
      running.some(({ from, to }) => isFeature(from?.root) && to.root === dir)
    );
  });
  if (round.length === 0) return undefined;
  const names = [...new Set(round.map(({ host }) => prefixOf(host)))].join(', ');
  return [
    `Features of ${names} use what else lies there, and it starts them: drawn like this, that is a circle of modules.`,
    'Circles of files and of packages are errors all the same. Part the two, then remove this.',
  ];
}
