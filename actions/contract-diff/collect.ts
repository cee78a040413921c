import { Problem } from '../../src/core/problem/index.js';
import type { FileText } from '../../src/core/tree/index.js';
import { decodeText } from '../../src/core/tree/index.js';
import type { CollectContext } from '../../src/shell/door.js';
import type { Facts, VersionFile } from './model/index.js';
import { repositoryFacts } from './collect/repository.js';
import { MAX_CONTRACT_BYTES, approvalsOf, besideContracts, filesReferredTo } from './model/index.js';
import type { Settings } from './settings.js';

type Context = Pick<CollectContext<Settings>, 'args' | 'settings'> & {
  platform: Pick<CollectContext<Settings>['platform'], 'readNamed'>;
  session: Pick<
    CollectContext<Settings>['session'],
    'base' | 'baseFault' | 'head' | 'opened' | 'tree' | 'today'
  > &
    Partial<Pick<CollectContext<Settings>['session'], 'policy'>>;
};

/**
 * Reads the two versions that were named; without names, the contracts of the repository, and of those a change touches the
 * versions before it.
 * @throws Problem when other than two were named, or one cannot be read
 */
export function collect({ platform, session, settings, args }: Context): Facts {
  const named = (args['positionals'] ?? []) as readonly string[];
  const asked = {
    ...(typeof args['direction'] === 'string' ? { direction: args['direction'] } : {}),
    ...(typeof args['kind'] === 'string' ? { kind: args['kind'] } : {}),
    ...(typeof args['content-model'] === 'string' ? { contentModel: args['content-model'] } : {}),
  };
  const { base, tree, policy, today } = session;
  const sides = { base, tree, acceptFromHead: policy?.waivers.acceptFromHead === true };
  if (named.length === 0) {
    const found = repositoryFacts(session, settings, asked);
    return { ...found, ...besideContracts(sides, found.pairs), asked, today };
  }
  const [before, after, ...more] = named;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Problem(
      `two files are compared, and ${named.length} ${named.length === 1 ? 'was' : 'were'} named`,
      'Give the old version and then the new one: contract-diff OLD NEW',
    );
  }
  const open = (file: string): FileText => {
    const content = platform.readNamed(file);
    return content.ok ? decodeText(content.bytes, MAX_CONTRACT_BYTES) : content;
  };
  const read = (file: string): VersionFile => {
    const text = open(file);
    if (text.ok) return { file, text: text.text, others: filesReferredTo(file, text.text, open) };
    throw new Problem(`cannot be read: ${text.why}`, 'Name a file of JSON or YAML.', { file });
  };
  const pairs = [{ contract: after, old: read(before), new: read(after) }];
  return { pairs, approvals: approvalsOf(sides), asked, today };
}
