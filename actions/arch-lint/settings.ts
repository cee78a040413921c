import { z } from 'zod';
import { cycleShape } from './settings/cycles.js';
import { entryShape } from './settings/entry-points.js';
import { moduleShape } from './settings/modules.js';
import { reachShape } from './settings/reach.js';
import { externalShape } from './settings/external.js';
import { purposeShape } from './settings/purpose.js';
import { sharedShape } from './settings/shared.js';

/** `gates.arch-lint` in eos.yaml. */
export const settings = z.strictObject({
  ignore: z
    .array(z.string())
    .default([])
    .describe('Globs of files that are left out, beyond test fixtures and committed build output.'),
  minResolved: z
    .number()
    .min(0)
    .max(1)
    .default(0.85)
    .describe(
      'Share of imports of own files (relative, alias, `#`, workspace) that must be found; below it the gate is inconclusive instead of green.',
    ),
  deepImports: z
    .enum(['inside', 'any'])
    .default('inside')
    .describe(
      'What counts as a deep import into a package without `exports`: `inside` = folders of its implementation, `any` = every path past its entry.',
    ),
  jsdoc: z
    .boolean()
    .default(false)
    .describe('Whether `import("x")` types and `@import` tags in JSDoc comments count as type-only imports.'),
  selfTest: z
    .boolean()
    .default(false)
    .describe('Whether each run first proves that every rule bites, by forbidden imports put in in memory.'),
  dependencyCruiser: z
    .union([z.literal(false), z.array(z.string().min(1))])
    .optional()
    .describe(
      'Configurations of dependency-cruiser to judge by as well, relative to the repository. Not set: the one at the root; `false`: none.',
    ),
  ...moduleShape,
  ...cycleShape,
  ...reachShape,
  ...entryShape,
  ...externalShape,
  ...purposeShape,
  ...sharedShape,
});

export type Settings = z.infer<typeof settings>;
