export * from './changelog-files.js';
export * from './changelog-of.js';
export * from './changelog-path.js';
export * from './entry.js';
export { isAboutValues } from './http-drafts.js';
export type { Language } from './headings.js';
export * from './update.js';
