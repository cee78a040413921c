import { z } from 'zod';

const selectors = z.array(z.string().min(1));

/** What a policy says of one module, or of all that one pattern describes. */
export const moduleSettings = z.strictObject({
  match: z
    .string()
    .min(1)
    .describe(
      'Folder of a module as a glob with captures: `packages/{domain}/{type}`, `apps/web/src/features/{feature}`. `{name}` takes one folder or a part of its name, `{name**}` any number of folders.',
    ),
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name of the module, with captures: `{domain}-{type}`. Default: the captures joined by "/", or the folder.',
    ),
  marker: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Only folders that hold this file are modules, such as `package.json`; for groups of any depth.',
    ),
  entry: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Files others may import, relative to the module, with or without ending, or globs. Default: `index`, `public`, and what its package.json offers. `**` opens the whole module.',
    ),
  surfaces: z
    .strictObject({
      client: z.array(z.string().min(1)).default([]).describe('Entries for code that runs in the browser.'),
      server: z
        .array(z.string().min(1))
        .default([])
        .describe('Entries for code that runs on the server only.'),
    })
    .optional()
    .describe(
      'Entries by where the code runs: `{client: [index], server: [server/index]}`. They are entries without being listed in `entry`.',
    ),
  private: z
    .array(z.string().min(1))
    .default([])
    .describe('Globs relative to the module that nobody outside may import, whatever `entry` says.'),
  dependsOn: selectors
    .optional()
    .describe(
      'Modules it may import: names, globs over names, `tag:ui`, captures of its own (`{domain}/**`), `!` to except. Not set: every module; empty: none.',
    ),
  visibleTo: selectors
    .optional()
    .describe('Modules that may import it, written as in `dependsOn`. Not set: every module; empty: none.'),
  tags: z
    .array(z.string().min(1))
    .default([])
    .describe('Words for selectors and layers, with captures: `["{type}", "domain:{domain}"]`.'),
});

export type ModuleSettings = z.infer<typeof moduleSettings>;
