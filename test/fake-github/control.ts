import type { Asked } from './answer.js';
import type { Fault } from './fault.js';
import type { Reply } from './reply.js';
import type { Permissions } from './route.js';
import type { Host } from './server.js';
import type { PullSeed } from './world.js';

/**
 * The test's own way in when the server is a child process, below `/_fake/`:
 * GET requests, unexpected, comments, check-runs, annotations, statuses · PUT faults, permissions · POST pulls.
 */
export function control(host: Host, { method, url, body }: Asked): Reply {
  const what = `${method} ${url.pathname.slice('/_fake/'.length)}`;
  const given = (): unknown => JSON.parse(body.toString());
  const { world } = host;
  switch (what) {
    case 'GET requests':
      return { status: 200, body: host.requests };
    case 'GET unexpected':
      return { status: 200, body: host.unexpected };
    case 'GET comments':
      return { status: 200, body: world.comments };
    case 'GET check-runs':
      return { status: 200, body: world.checkRuns };
    case 'GET annotations':
      return { status: 200, body: world.annotations };
    case 'GET statuses':
      return { status: 200, body: world.statuses };
    case 'PUT faults':
      host.faults.set(...(given() as Fault[]));
      return { status: 204 };
    case 'PUT permissions':
      host.permissions = given() as Permissions;
      return { status: 204 };
    case 'POST pulls':
      return { status: 201, body: world.openPull(given() as PullSeed) };
    default:
      return { status: 404, body: { message: `no control ${what}` } };
  }
}
