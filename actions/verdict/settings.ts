import { z } from 'zod';

/** The verdict has nothing to set: what it expects is written in the pipeline that calls it. */
export const settings = z.strictObject({});
export type Settings = z.infer<typeof settings>;
