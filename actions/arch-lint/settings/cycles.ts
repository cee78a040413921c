import { z } from 'zod';

const counted = z.enum(['runtime', 'all', 'off']).default('runtime');

/** Settings about circles of imports. */
export const cycleShape = {
  cycles: z
    .strictObject({
      files: counted.describe(
        'Imports that close a circle of files: those of code that runs, `all` (type-only ones too), or none.',
      ),
      modules: counted.describe('The same for circles of modules.'),
      packages: counted.describe('The same for circles of workspace packages.'),
      dynamic: z
        .enum(['error', 'warning', 'off'])
        .default('warning')
        .describe('What a circle of files is that would be none without its `import()` and `() => Name`.'),
      allowedIn: z
        .array(z.string().min(1))
        .default([])
        .describe(
          'Globs of files that may import each other in a circle, such as the entities of an object-relational mapper: imports from one of them to another close none.',
        ),
    })
    .prefault({})
    .describe('What counts as a circle, and between what.'),
};
