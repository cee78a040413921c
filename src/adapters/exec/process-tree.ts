import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf, processTable } from './process-table.js';
import type { ProcessEntry } from './process-table.js';

const POLL_MS = 25;
const KILL_ROUNDS = 5;

/** Sends a signal to the group that `root` leads; false when nobody is left in it. */
export function signalGroup(root: number, signal: NodeJS.Signals | 0): boolean {
  return send(-root, signal);
}

/**
 * Ends everything `root` started: SIGTERM to all, after `graceMs` SIGKILL to whoever is left. `root` leads a group and a session
 * of its own. On Linux processes that left both are found by their parents; a process that left them *and* lost its parents
 * (a daemon by double fork) before this call is out of reach.
 */
export async function endTree(root: number, graceMs: number): Promise<void> {
  const known = new Map<string, ProcessEntry>();
  signalAll(root, 'SIGTERM', known);
  for (let waited = 0; waited < graceMs && alive(root, known); waited += POLL_MS) await sleep(POLL_MS);
  // Killing is repeated because a process may have been born between the look and the signal.
  for (let round = 0; round < KILL_ROUNDS && alive(root, known); round++) {
    signalAll(root, 'SIGKILL', known);
    await sleep(POLL_MS);
  }
}

/** Ends a group at once and without waiting: for the moment our own process goes down. */
export function killTreeNow(root: number): void {
  signalAll(root, 'SIGKILL', new Map());
}

/** `known` carries the family over rounds: once a parent is dead its children can no longer be found by it. */
function signalAll(root: number, signal: NodeJS.Signals, known: Map<string, ProcessEntry>): void {
  const table = processTable();
  const now = new Set(table.map(identity));
  for (const ancestor of [
    root,
    ...[...known.values()].filter((e) => now.has(identity(e))).map((e) => e.pid),
  ]) {
    for (const entry of familyOf(ancestor, table)) known.set(identity(entry), entry);
  }
  signalGroup(root, signal);
  for (const [id, entry] of known) if (entry.group !== root && now.has(id)) send(entry.pid, signal);
}

function alive(root: number, known: ReadonlyMap<string, ProcessEntry>): boolean {
  if (known.size === 0) return signalGroup(root, 0);
  return processTable().some((entry) => entry.group === root || known.has(identity(entry)));
}

function identity(entry: ProcessEntry): string {
  return `${entry.pid} ${entry.born}`;
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    // EPERM: somebody is there, but it is not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
