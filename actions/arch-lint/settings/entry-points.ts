import { z } from 'zod';

/** Settings about where programs begin. */
export const entryShape = {
  entryPoints: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Globs of files that something other than an import starts: pages, servers, workers, commands. What they do not reach is unreachable.',
    ),
};
