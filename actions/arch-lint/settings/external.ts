import { z } from 'zod';

const names = z.union([z.string().min(1), z.array(z.string().min(1))]);

const packages = names.describe(
  'Packages by name or glob: `moment`, `@aws-sdk/*`, `lodash/fp`, `node:fs`, `node:*`; `!` to except.',
);

const allowTypes = z
  .boolean()
  .default(false)
  .describe('Whether imports of types alone are let through: nothing of them is left at run time.');

const why = z.string().default('').describe('Reason, shown with every finding.');

/** Settings about packages from outside the repository, and about how a package gets to where it runs. */
export const externalShape = {
  external: z
    .strictObject({
      deny: z
        .array(
          z.strictObject({
            package: packages,
            in: names
              .optional()
              .describe('Modules for which it holds, written as in `dependsOn`. Not set: all code.'),
            except: names.optional().describe('Modules for which it does not hold.'),
            why,
            instead: z.string().default('').describe('What to use, shown with every finding.'),
            allowTypes,
          }),
        )
        .default([])
        .describe('Packages nobody may import, or not these modules.'),
      allow: z
        .array(
          z.strictObject({
            in: names.describe('Modules that may import nothing else from outside the repository.'),
            package: packages,
            why,
            allowTypes,
          }),
        )
        .default([])
        .describe(
          'Closed lists: production code of a module named here imports these packages and builtin modules only. Several lists for one module add up.',
        ),
    })
    .default({ deny: [], allow: [] })
    .describe('Packages from outside the repository, and modules of the host such as `node:fs`.'),
  installed: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Packages (name or folder, globs) that run from an install without devDependencies; `!` for those that do not. Default: published ones that no bundler builds, and what a start script runs with node.',
    ),
};
