import { parseArgs } from 'node:util';
import type { Fault } from './fault.js';
import { EVERYTHING, FORK, startFakeGithub } from './server.js';

/**
 * The server as a process: prints its URL on a line and runs until it is ended.
 * `node build/test/fake-github/main.js --repo DIR [--repository acme/shop] [--token T] [--port 0] [--pull main..feature]…
 * [--fault '{"kind":"slow","ms":50}']… [--fork]`
 */
const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    repository: { type: 'string', default: 'acme/shop' },
    token: { type: 'string', default: 'test-token' },
    port: { type: 'string', default: '0' },
    pull: { type: 'string', multiple: true, default: [] },
    fault: { type: 'string', multiple: true, default: [] },
    fork: { type: 'boolean', default: false },
  },
});
if (values.repo === undefined) throw new Error('--repo DIR is needed: the git repository to answer from');

const fake = await startFakeGithub({
  repo: values.repo,
  repository: values.repository,
  token: values.token,
  port: Number(values.port),
  permissions: values.fork ? FORK : EVERYTHING,
  pulls: values.pull.map((range) => {
    const [base = '', head = ''] = range.split('..');
    return { base, head };
  }),
  faults: values.fault.map((text) => JSON.parse(text) as Fault),
});
process.stdout.write(`${fake.url}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void fake.close().then(() => process.exit(0)));
}
