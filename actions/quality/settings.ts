import { z } from 'zod';
import { splitLine } from './model/command-line.js';

const line = z
  .string()
  .refine((text) => splitLine(text).ok, {
    message:
      'must be one plain command: there is no shell, so no pipes, variables or &&; make it a script in package.json',
  })
  .describe('One program with its arguments; quotes hold words together, there is no shell');

const argv = z.array(z.string().min(1)).min(1).describe('Program and arguments');

const folder = z.string().refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), {
  message: 'must be a folder inside the repository, relative to its root',
});

const minutes = z.number().positive().max(360);

const command = z.strictObject({
  run: z.union([line, argv]).optional().describe('What to run; left out, the command that was found is run'),
  cwd: folder.default('.').describe('Folder to run it in'),
  timeoutMinutes: minutes.optional().describe('Time limit of this command'),
  env: z.record(z.string(), z.string()).default({}).describe('Further environment variables, as they are'),
  report: z
    .string()
    .min(1)
    .optional()
    .describe('Glob of the JUnit XML files it writes; tests are counted from them'),
  allowEmpty: z.boolean().default(false).describe('Whether a run that executed no test may pass'),
  allowUnknownCounts: z
    .boolean()
    .default(false)
    .describe('Whether exit code 0 is enough when tests cannot be counted'),
  optional: z.boolean().default(false).describe('Whether its failure is a warning'),
});

export type CommandSettings = z.infer<typeof command>;

const one = z.union([line, command]);

const kind = (what: string) =>
  z
    .union([z.literal(false), one, z.array(one).min(1)])
    .optional()
    .describe(`${what}; false when the repository has none on purpose`);

/** Names that hold credentials of the job; they never reach a repository's command. */
export const FORBIDDEN_ENV = /^(GITHUB_TOKEN|GH_TOKEN|ACTIONS_.*|INPUT_.*)$/i;

/** Settings under `gates.quality` in eos.yaml. */
export const settings = z.strictObject({
  commands: z
    .strictObject({
      format: kind('Checks the format without writing'),
      lint: kind('Linter'),
      types: kind('Type check'),
      unit: kind('Unit tests'),
      integration: kind('Integration tests'),
      contract: kind('Contract tests'),
      golden: kind('Golden tests'),
      build: kind('Production build'),
    })
    .prefault({})
    .describe('Commands by kind; a kind left out is looked for in package.json and in the task runner'),
  timeoutMinutes: minutes
    .optional()
    .describe('Time limit of each command; otherwise that of the action, otherwise 20'),
  retries: z
    .int()
    .min(0)
    .max(3)
    .default(0)
    .describe('How often a failed test command is tried again; passing only then is reported as flaky'),
  passEnv: z
    .array(
      z.string().refine((name) => !FORBIDDEN_ENV.test(name), {
        message: 'names a credential of the job, which is never passed to a command of the repository',
      }),
    )
    .default([])
    .describe('Names of environment variables passed on to the commands, such as DATABASE_URL'),
});

export type Settings = z.infer<typeof settings>;
