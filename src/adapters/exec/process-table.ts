import { readdirSync, readFileSync } from 'node:fs';

/** One running process, as far as ending a tree needs it. `born` (clock ticks since boot) tells a reused pid from the old one. */
export interface ProcessEntry {
  pid: number;
  parent: number;
  group: number;
  session: number;
  born: string;
}

/**
 * Every process of the machine, from /proc (proc(5), "stat"); empty where there is no /proc. Zombies are left out: they
 * hold nothing any more.
 */
export function processTable(): ProcessEntry[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  const entries: ProcessEntry[] = [];
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    const entry = readEntry(name);
    if (entry) entries.push(entry);
  }
  return entries;
}

function readEntry(pid: string): ProcessEntry | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined; // ended between the listing and the reading
  }
}

/** Reads a line of /proc/PID/stat. The program's name in parentheses may itself hold blanks and parentheses. */
export function parseStat(line: string): ProcessEntry | undefined {
  const pid = Number.parseInt(line, 10);
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state, parent, group, session] = fields;
  const born = fields[19];
  if (!Number.isInteger(pid) || born === undefined || state === 'Z' || state === 'X') return undefined;
  return { pid, parent: Number(parent), group: Number(group), session: Number(session), born };
}

/** The processes that `root` started, directly or not, and those of its session: also the ones that left its group. */
export function familyOf(root: number, table: readonly ProcessEntry[]): ProcessEntry[] {
  const family = new Set<number>([root]);
  const children = new Map<number, ProcessEntry[]>();
  for (const entry of table) {
    const siblings = children.get(entry.parent);
    if (siblings) siblings.push(entry);
    else children.set(entry.parent, [entry]);
    if (entry.session === root || entry.group === root) family.add(entry.pid);
  }
  // A Set is walked in the order of insertion, members added on the way included.
  for (const pid of family) for (const child of children.get(pid) ?? []) family.add(child.pid);
  return table.filter((entry) => family.has(entry.pid));
}
