import { z } from 'zod';

/** Settings about folders that are named for nothing in particular. */
export const sharedShape = {
  shared: z
    .strictObject({
      names: z
        .array(z.string().min(1))
        .default(['utils', 'util', 'helpers', 'helper', 'shared', 'common', 'lib', 'misc'])
        .describe('Names of folders and packages that say nothing about what is in them.'),
      ignore: z
        .array(z.string().min(1))
        .default([])
        .describe('Globs of such folders that are fine as they are.'),
      maxFiles: z.number().int().min(1).default(100).describe('Production files one may hold.'),
      maxImporters: z
        .number()
        .int()
        .min(1)
        .default(500)
        .describe('Production files that may import it, once it holds more than a handful itself.'),
      minConsumers: z
        .number()
        .int()
        .min(1)
        .default(2)
        .describe('Folders or packages that must use it; fewer, and it belongs to the one that does.'),
      domains: z
        .array(z.string().min(1))
        .optional()
        .describe(
          'Modules it may not import, written as in `dependsOn`. Not set: folders called features, domains, modules, pages, routes, screens or views.',
        ),
    })
    .prefault({})
    .describe('Folders and packages called utils, shared, common and the like.'),
};
