import { Problem } from '../../core/problem/index.js';
import type { Platform } from '../../ports/index.js';
import { findAct } from '../act/find-act.js';
import type { Fact } from './fact.js';

const TOKENS: readonly (readonly [name: string, unlocks: string])[] = [
  ['GITHUB_TOKEN', 'a comment on the pull request (pull-requests: write); every gate works without it'],
];

/** Tokens that are set, by name only, and what each would unlock. */
export function tokenFacts(env: Readonly<Record<string, string>>): Fact[] {
  return TOKENS.map(([name, unlocks]) =>
    (env[name] ?? '') === ''
      ? { topic: name, state: 'absent', found: 'not set', advice: `It would unlock ${unlocks}.` }
      : { topic: name, state: 'good', found: `set; it unlocks ${unlocks}` },
  );
}

/** The Node this runs on, and whether the pipeline can be rehearsed here under act. */
export async function machineFacts(platform: Platform, nodeVersion: string): Promise<Fact[]> {
  const cached = `${platform.installation}/.cache/tools/act`;
  const node: Fact = { topic: 'node', state: 'good', found: nodeVersion };
  try {
    const { command, version } = await findAct(platform.exec, platform.env, {
      named: undefined,
      cached,
      cwd: platform.installation,
    });
    return [node, { topic: 'act', state: 'good', found: `${version} (${command}): eos-gates act is ready` }];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [node, { topic: 'act', state: 'absent', found: error.message, advice: error.remedy }];
  }
}
