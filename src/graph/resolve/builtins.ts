/**
 * Modules that come with Node (nodejs.org/api, all releases up to 24). A fixed list instead of `module.builtinModules`: the answer
 * must not depend on the Node that runs the gate. `test`, `sea` and `sqlite` exist with the `node:` prefix only.
 */
const NODE_MODULES = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http ' +
    'http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder sys ' +
    'timers tls trace_events tty url util v8 vm wasi worker_threads zlib'
  ).split(' '),
);

/** Subpaths of builtin modules, as in `fs/promises`. */
const SUBPATHS =
  /^(?:assert\/strict|dns\/promises|fs\/promises|inspector\/promises|path\/(?:posix|win32)|readline\/promises|stream\/(?:consumers|promises|web)|timers\/promises|util\/types)$/;

/** Modules a host other than Node provides under a bare name. */
const HOST_MODULES = new Set(['bun', 'electron/main', 'electron/renderer', 'electron/common']);

/** True for what the host brings along, so that no package.json declares it. */
export function isBuiltin(specifier: string): boolean {
  return (
    specifier.startsWith('node:') ||
    NODE_MODULES.has(specifier) ||
    SUBPATHS.test(specifier) ||
    HOST_MODULES.has(specifier)
  );
}
