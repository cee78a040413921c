import { z } from 'zod';

const selectors = z.union([z.string().min(1), z.array(z.string().min(1))]);

/** Settings that overrule what is told from names: which packages are apps, which files are tests. */
export const purposeShape = {
  apps: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Packages (name or folder, globs) that nobody may import because they are apps; `!` for those that may be. Default: private ones that offer nothing to import and lie in `apps/` or are started.',
    ),
  testFiles: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Globs of files that are test code, beside those told by their names; `!` for those that are not.',
    ),
  typesOnly: z
    .array(
      z.strictObject({
        from: selectors.describe('Importing modules, written as in `dependsOn`.'),
        to: selectors.describe('Imported modules.'),
        why: z.string().default('').describe('Reason, shown with every finding.'),
      }),
    )
    .default([])
    .describe('Pairs of modules between which types may cross and nothing else. Nothing is allowed by it.'),
};
