import { z } from 'zod';
import { moduleSettings } from '../../../src/modules/index.js';

const selectors = z.array(z.string().min(1));

const pair = z.strictObject({
  from: z.union([z.string().min(1), selectors]).describe('Importing modules.'),
  to: z.union([z.string().min(1), selectors]).describe('Imported modules.'),
  why: z.string().default('').describe('Reason, shown with every finding.'),
});

/** Settings about modules, their entries and the directions between them. */
export const moduleShape = {
  modules: z
    .array(moduleSettings)
    .default([])
    .describe(
      'What a module is. A file belongs to the most specific one: the deepest folder, then the pattern that writes out more folders. Where several describe the same folder, captures and tags add up and the most specific word counts.',
    ),
  layers: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Name of this order, for messages.'),
        by: z
          .string()
          .min(1)
          .describe(
            'What tells the layer of a module: captures (`{type}`), or `tag` for the tag that stands in `order`.',
          ),
        order: z
          .array(z.union([z.string().min(1), z.array(z.string().min(1))]))
          .min(1)
          .describe(
            'Layers from top to bottom; imports go downwards. A list inside is one layer with several names.',
          ),
        closed: z.boolean().default(false).describe('Whether a layer may only import the next one below.'),
        within: z
          .string()
          .min(1)
          .optional()
          .describe('Judge only modules for which this is the same, such as `{domain}`.'),
      }),
    )
    .default([])
    .describe('Orders of layers; several dimensions hold at once.'),
  allow: z
    .array(pair)
    .default([])
    .describe(
      'Pairs of modules that may import; a module named in a `from` may import nothing else, as with `dependsOn`.',
    ),
  deny: z.array(pair).default([]).describe('Pairs of modules that may not import, whatever allows them.'),
  throughBarrels: z
    .boolean()
    .default(false)
    .describe(
      'Whether what a module passes on from another one counts as an import of that other one for every rule. By default `deny` and upward layers look through it, and everything looks through files that belong to no module.',
    ),
  exhaustive: z
    .boolean()
    .default(false)
    .describe('Whether production code that belongs to no module is an error instead of a warning.'),
  outside: z.array(z.string()).default([]).describe('Globs of files that belong to no module on purpose.'),
  generated: z
    .array(z.string())
    .default([])
    .describe('Globs of generated files, beside those that say so in their first comment.'),
  clientFiles: z
    .array(z.string())
    .default([])
    .describe('Globs of files that run in the browser, beside those with a "use client" directive.'),
  serverFiles: z
    .array(z.string())
    .default([])
    .describe(
      'Globs of files that run on the server only, beside server surfaces and files that import `server-only`.',
    ),
};

export type { ModuleSettings } from '../../../src/modules/index.js';
