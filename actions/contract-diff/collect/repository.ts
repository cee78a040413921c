import type { Session } from '../../../src/shell/session.js';
import type { Facts } from '../model/index.js';
import { survey } from '../model/index.js';
import type { Settings } from '../settings.js';
import { readReleases } from './releases.js';

type Sides = Pick<Session, 'base' | 'baseFault' | 'head' | 'opened' | 'tree' | 'today'>;

/** The contracts of a repository; with a base, what a change makes of them, by themselves or by a file they refer to. */
export function repositoryFacts(
  { base, baseFault, head, opened, tree, today }: Sides,
  settings: Settings,
  asked: Facts['asked'],
): Omit<Facts, 'asked' | 'today'> {
  if (baseFault !== undefined) return { pairs: [], blind: baseFault };
  const releases = () => readReleases(opened.git, head ?? 'HEAD', settings.releaseTags);
  return survey({ tree, today, releases, ...(base ? { base } : {}) }, settings, asked);
}
