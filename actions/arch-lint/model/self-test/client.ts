import { matchesGlob } from '../../../../src/core/glob/index.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** For `server-code-in-client`: client code that imports a server file, and one file of each glob of server files. */
export const clients: Injector = function* ({ model, settings, fresh }) {
  const code = [...model.graph.files.values()].filter((file) => file.role === 'production');
  const [file] = code;
  if (!file) return yield { setting: [], because: 'there is no production code' };
  const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
  const [client, server] = [fresh(folder), fresh(folder)];
  yield {
    setting: [],
    says: 'a client file imports a server file',
    files: { [client]: `'use client';\n${importing(client, server)}`, [server]: "import 'server-only';\n" },
  };
  for (const [index, glob] of settings.serverFiles.entries()) {
    const setting = ['serverFiles', index];
    const target = code.find(({ path }) => matchesGlob(glob, path));
    const at = fresh(folder);
    if (target)
      yield {
        setting,
        says: `a client file imports ${target.path}`,
        files: { [at]: `'use client';\n${importing(at, target.path)}` },
      };
    else yield { setting, because: 'no production code is matched', idle: true };
  }
};
