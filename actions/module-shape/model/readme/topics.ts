import type { Section } from '../markdown/index.js';

/** What a README speaks of. */
export type Topic = 'purpose' | 'api' | 'examples' | 'tests' | 'contracts';

/** Titles of each topic, English and German, in lower case. Where the first one stands first, it is the one to write. */
const TITLES: Readonly<Record<Topic, readonly string[]>> = {
  purpose: [
    'purpose',
    'about',
    'overview',
    'description',
    'introduction',
    'what it does',
    'what it is',
    'what is this',
    'what is it',
    'why',
    'motivation',
    'responsibility',
    'responsibilities',
    'scope',
    'summary',
    'background',
    'zweck',
    'aufgabe',
    'aufgaben',
    'überblick',
    'übersicht',
    'beschreibung',
    'einleitung',
    'einführung',
    'worum es geht',
    'worum geht es',
    'was es tut',
    'was ist das',
    'wozu',
    'ziel',
    'verantwortung',
    'zusammenfassung',
  ],
  api: [
    'public api',
    'api',
    'apis',
    'api reference',
    'reference',
    'exports',
    'exported api',
    'public interface',
    'public surface',
    'interface',
    'entry',
    'entry points',
    'entrypoints',
    'what it exports',
    'functions',
    'components',
    'hooks',
    'methods',
    'öffentliche api',
    'öffentliche schnittstelle',
    'schnittstelle',
    'schnittstellen',
    'api referenz',
    'referenz',
    'exporte',
    'funktionen',
    'komponenten',
    'einstieg',
    'einstiegspunkte',
  ],
  examples: [
    'examples',
    'example',
    'usage',
    'use',
    'use it',
    'using it',
    'how to use',
    'how to use it',
    'getting started',
    'get started',
    'quick start',
    'quickstart',
    'how to',
    'basic usage',
    'demo',
    'beispiele',
    'beispiel',
    'verwendung',
    'nutzung',
    'benutzung',
    'anwendung',
    'anwendungsbeispiele',
    'schnellstart',
    'erste schritte',
    'so geht es',
    'so geht’s',
  ],
  tests: [
    'tests',
    'test',
    'testing',
    'test plan',
    'test strategy',
    'testing strategy',
    'running tests',
    'how it is tested',
    'quality',
    'testplan',
    'teststrategie',
    'testkonzept',
    'testen',
    'prüfung',
    'prüfungen',
    'qualitätssicherung',
  ],
  contracts: [
    'contracts',
    'contract',
    'central contracts',
    'data contracts',
    'api contracts',
    'events',
    'schemas',
    'verträge',
    'vertrag',
    'kontrakte',
    'schnittstellenverträge',
    'ereignisse',
    'schemata',
  ],
};

/** Further titles per topic, from the settings. */
export type MoreTitles = Readonly<Record<Topic, readonly string[]>>;

/** Sections that speak of a topic, told from their titles: the whole title, its first words or its last ones. */
export function sectionsOn(topic: Topic, sections: readonly Section[], more: MoreTitles): Section[] {
  const titles = [...TITLES[topic], ...more[topic].map(normal)];
  return sections.filter(({ title, level }) => {
    const words = normal(title);
    // The title of the whole page names the module; it is not a section even when the module is called "events".
    if (level === 1) return false;
    return titles.some((one) => words === one || words.startsWith(`${one} `) || words.endsWith(` ${one}`));
  });
}

/** How a section on the topic is best called. */
export function titleOf(topic: Topic): string {
  return {
    purpose: 'Purpose',
    api: 'Public API',
    examples: 'Examples',
    tests: 'Tests',
    contracts: 'Contracts',
  }[topic];
}

/** Lower case, without numbering, marks and pictures. */
function normal(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}’]+/gu, ' ')
    .replace(/^[\s\d]+/, '')
    .trim();
}
