import { z } from 'zod';

/** The waivers gate has nothing to set beyond the common keys; how long a waiver may run stands under `waivers` in eos.yaml. */
export const settings = z.strictObject({});
export type Settings = z.infer<typeof settings>;
