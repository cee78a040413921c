import type { ArgumentSpec } from '../shell/door.js';
import {
  ACT_OPTIONS,
  CHECK_OPTIONS,
  FIX_OPTIONS,
  INIT_OPTIONS,
  NEW_OPTIONS,
  WAIVE_OPTIONS,
} from './commands/options.js';
import type { CommandContext } from './context.js';

/** A command of the program that is not a gate. */
export interface CommandSpec {
  summary: string;
  usage: string;
  options: readonly ArgumentSpec[];
  run(context: CommandContext): Promise<number>;
}

/** The commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  check: {
    summary: 'Every gate that applies, with zero configuration.',
    usage: 'check [options]',
    options: CHECK_OPTIONS,
    run: async (context) => (await import('./commands/check.js')).check(context),
  },
  explain: {
    summary: 'The page of a rule: what it checks, why, how to fix it.',
    usage: 'explain [gate/rule]',
    options: [],
    run: async (context) => (await import('./commands/explain.js')).explain(context),
  },
  init: {
    summary: 'Write the policy as this repository is today, and baselines so that check is green.',
    usage: 'init [--dry-run] [--workflow OWNER/REPO@REF]',
    options: INIT_OPTIONS,
    run: async (context) => (await import('./commands/init.js')).init(context),
  },
  doctor: {
    summary: 'What was detected here, and what each missing thing would unlock.',
    usage: 'doctor',
    options: [],
    run: async (context) => (await import('./commands/doctor.js')).doctor(context),
  },
  baseline: {
    summary: 'Keep what is wrong today apart from what is new.',
    usage: 'baseline create|prune|stats [gate…]',
    options: [],
    run: async (context) => (await import('./commands/baseline.js')).baseline(context),
  },
  fix: {
    summary: 'Make the repairs that findings propose, confirmed by the gates first.',
    usage: 'fix [--safe|--unsafe] [--dry-run] [paths]',
    options: FIX_OPTIONS,
    run: async (context) => (await import('./commands/fix.js')).fix(context),
  },
  new: {
    summary: 'Begin a module in the style of the repository, with everything module-shape asks for.',
    usage: 'new module <name or path> [--owner NAME] [--purpose TEXT] [--dry-run]',
    options: NEW_OPTIONS,
    run: async (context) => (await import('./commands/new.js')).begin(context),
  },
  act: {
    summary: 'Your pull request workflow on this machine, under act and without Docker.',
    usage: 'act [pull_request|push] [options]',
    options: ACT_OPTIONS,
    run: async (context) => (await import('./commands/act.js')).act(context),
  },
  waive: {
    summary: 'Write an exception with reason, owner and end, or take it back.',
    usage: 'waive <gate/rule> --file GLOB --reason TEXT --owner NAME --until DATE | waive --remove ID',
    options: WAIVE_OPTIONS,
    run: async (context) => (await import('./commands/waive.js')).waive(context),
  },
};
