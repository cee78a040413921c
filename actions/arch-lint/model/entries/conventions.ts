/**
 * Folders whose files a framework or a tool finds by looking into them: routes of Next.js, Remix, Nuxt, SvelteKit and Astro,
 * functions of hosts, commands of oclif, migrations and seeds of databases, texts of translations, files served as they are.
 */
const FOLDER =
  /(?:^|\/)(?:app|pages|routes|api|functions|lambdas?|netlify|edge|commands|plugins|middleware|composables|layouts|subscribers|jobs|crons?|workflows|workers?|[\w-]*migrations?|seeds?|seeders|locales?|i18n|lang|langs|languages|translations|messages|public|static|assets|bin|templates?|types|typings|generated|__[\w-]+__)\//i;

/** Files that something starts or loads by their name. */
const FILE =
  /(?:^|\/)(?:index|main|server|client|app|cli|root|entry|polyfills?|globals?|register|preload|service-?worker|sw|worker|middleware|proxy|instrumentation|page|layout|template|route|loading|error|not-found|default|sitemap|robots|manifest|icon|version|\+[\w.-]+|hooks?)(?:[.-][\w.-]+)?\.[cm]?[jt]sx?$/i;

/** Whether a file may be started by its place or its name alone, which nobody can tell from imports. */
export function isStartedByConvention(path: string): boolean {
  return FOLDER.test(path) || FILE.test(path);
}
