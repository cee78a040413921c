import { killTreeNow, signalGroup } from './process-tree.js';

/** Programs run in sessions of their own, so Ctrl-C and a cancelled job reach us alone: we pass the end on to them. */
const running = new Set<number>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A runner waits 7.5 s after its first signal; programs get a part of it to clean up. */
const LAST_GRACE_MS = 1000;

/** Sees to it that the tree of `root` does not outlive us, until the returned function is called. */
export function endWithUs(root: number): () => void {
  if (running.size === 0) {
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on('exit', onExit);
  }
  running.add(root);
  return () => {
    running.delete(root);
    if (running.size > 0) return;
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('exit', onExit);
  };
}

function onSignal(signal: NodeJS.Signals): void {
  for (const root of running) signalGroup(root, 'SIGTERM');
  setTimeout(() => {
    onExit();
    for (const name of SIGNALS) process.off(name, onSignal);
    process.kill(process.pid, signal);
  }, LAST_GRACE_MS);
}

function onExit(): void {
  for (const root of running) killTreeNow(root);
}
