import { z } from 'zod';
import { moduleSettings } from '../../src/modules/index.js';
import { TEST_KINDS } from './settings/test-kinds.js';
import { NAME_STYLES } from './settings/name-styles.js';

const words = z.array(z.string().min(1)).default([]);

/** `gates.module-shape` in eos.yaml. */
export const settings = z.strictObject({
  modules: z
    .array(moduleSettings)
    .default([])
    .describe(
      'What a module is, written as `modules` of arch-lint. Not set: the modules that `gates.arch-lint` declares, so that they are written once.',
    ),
  domains: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Modules that need the whole shape: names, globs over names, `tag:domain`, `!` to except. Not set: every module that is not an app.',
    ),
  apps: z
    .array(z.string().min(1))
    .default(['apps/*'])
    .describe(
      'Globs over the folders of modules that are started and not imported. They need a README with a purpose, tests with a plan, and an owner, but no public API, entry, examples or contract.',
    ),
  tests: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Globs of tests that lie outside their module, from the root of the repository; `{module}` is the name of the module, and its captures count as well: `test/{domain}/**`.',
    ),
  testKinds: z
    .array(z.enum(TEST_KINDS))
    .default([])
    .describe('Kinds of tests that every test plan has to speak of, if only to say that there are none.'),
  contracts: z
    .array(z.string().min(1))
    .default(['contracts'])
    .describe('Folders of central contracts, from the root of the repository.'),
  headings: z
    .strictObject({ purpose: words, api: words, examples: words, tests: words, contracts: words })
    .prefault({})
    .describe('Further titles a section may have, beside the English and German ones that are known.'),
  folders: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Closed list of folders, as globs from the root: `[playbook, tools, docs/decisions]`. `playbook` stands for apps, packages, contracts, registries, infra, scripts and docs. Folders that begin with a dot are free. Not set: nothing is judged.',
    ),
  names: z
    .array(
      z.strictObject({
        match: z
          .string()
          .min(1)
          .describe(
            'Glob of files, or of folders when it ends with a slash: `packages/*/`, `apps/web/src/**/*.ts`.',
          ),
        style: z
          .union([z.enum(NAME_STYLES), z.array(z.enum(NAME_STYLES)).min(1)])
          .optional()
          .describe('How the name is written, up to its first dot; several: one of them.'),
        pattern: z
          .string()
          .min(1)
          .optional()
          .describe('Glob the whole name must match instead, such as `use-*.ts`.'),
      }),
    )
    .default([])
    .describe('Naming conventions. The first entry that matches a file or folder judges it.'),
});

export type Settings = z.infer<typeof settings>;
