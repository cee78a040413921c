import { z } from 'zod';

const words = z.union([z.string().min(1), z.array(z.string().min(1))]);

/** Settings about what must not be reached, over any number of imports. */
export const reachShape = {
  reach: z
    .array(
      z.strictObject({
        from: words.describe(
          'Where ways begin: modules as in `dependsOn`, `file:src/pages/**`, `package:@acme/web`; `!` to except.',
        ),
        to: words.describe(
          'What must not be reached, written the same way; captures of the module the way begins in (`{domain}-db`), packages from outside and builtins too (`package:pg`, `package:node:fs`).',
        ),
        allowedThrough: z
          .array(z.string().min(1))
          .default([])
          .describe('Modules, files or packages that may be gone through: ways that pass them are allowed.'),
        imports: z
          .enum(['runtime', 'all'])
          .default('runtime')
          .describe('Imports a way is made of: those of code that runs, or type-only ones as well.'),
        why: z.string().default('').describe('Reason, shown with every finding.'),
      }),
    )
    .default([])
    .describe('What must never be reached from somewhere, directly or over others.'),
};
