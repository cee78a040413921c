import type { ArgumentSpec } from '../../shell/door.js';

// Options of the commands, apart from what they do: the list of commands is read at every start, a command only when it is called.

export const ACT_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'workflow', kind: 'text', help: 'workflow to run (default: the only one that uses the gates)' },
  {
    name: 'release',
    kind: 'text',
    help: 'folder with an exported release (default: made from this installation)',
  },
  { name: 'act', kind: 'text', help: 'program to use for act (default: EOS_ACT, then PATH)' },
  { name: 'platform', kind: 'list', help: 'further runner label that stands for this machine (repeatable)' },
  { name: 'summaries', kind: 'switch', help: 'show what the jobs put on the page of the run as well' },
  { name: 'local', kind: 'list', help: 'local copy of another action: owner/name@ref=FOLDER (repeatable)' },
];

export const CHECK_OPTIONS: readonly ArgumentSpec[] = [
  {
    name: 'with-commands',
    kind: 'switch',
    help: 'also run the repository’s own commands (lint, tests, build)',
  },
];

export const FIX_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'safe', kind: 'switch', help: 'only fixes that keep the meaning of the program (the default)' },
  { name: 'unsafe', kind: 'switch', help: 'also fixes that somebody has to look at' },
  { name: 'dry-run', kind: 'switch', help: 'print what would change and change nothing' },
];

export const INIT_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'dry-run', kind: 'switch', help: 'print what would be written and write nothing' },
  {
    name: 'workflow',
    kind: 'text',
    help: 'also write .github/workflows/gates.yml that uses this OWNER/REPO@REF',
  },
];

export const NEW_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'owner', kind: 'text', help: 'who answers for it: @user, @org/team or an e-mail address' },
  { name: 'purpose', kind: 'text', help: 'a sentence for its README: what it is for' },
  { name: 'dry-run', kind: 'switch', help: 'print what would be written, and write nothing' },
];

export const WAIVE_OPTIONS: readonly ArgumentSpec[] = [
  { name: 'file', kind: 'text', help: 'glob of the files it speaks for' },
  { name: 'key', kind: 'text', help: 'key of the finding, or a part of it' },
  { name: 'reason', kind: 'text', help: 'why it has to be (required)' },
  { name: 'owner', kind: 'text', help: 'who answers for it (required)' },
  { name: 'until', kind: 'text', help: 'last day on which it counts, YYYY-MM-DD (required)' },
  { name: 'issue', kind: 'text', help: 'where the repair is tracked' },
  { name: 'id', kind: 'text', help: 'name of the waiver (default: made from rule and date)' },
  { name: 'remove', kind: 'text', help: 'take the waiver of this id out again' },
];
