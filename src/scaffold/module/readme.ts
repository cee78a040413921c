import type { Names } from './code.js';
import { asRequire, importText } from './code.js';

/** What a README says of a new module. */
export interface ReadmeWords {
  title: string;
  names: Names;
  purpose: string | undefined;
  /** What an example imports from. */
  from: string;
  /** Test file, relative to the module. */
  test: string;
  commonjs: boolean;
  /** `ts` or `js`. */
  language: string;
}

/** A README with every section that module-shape asks for. */
export function readmeText(words: ReadmeWords, lang: 'en' | 'de'): string {
  const { title, names, from, test, language, commonjs } = words;
  const subject = names.folder.replaceAll(/[-_]+/g, ' ');
  const say = lang === 'de' ? GERMAN : ENGLISH;
  return [
    `# ${title}`,
    `## ${say.purpose}`,
    words.purpose ?? say.about(subject),
    `## ${say.api}`,
    `- \`${names.call}()\`: ${say.call}`,
    `## ${say.examples}`,
    `\`\`\`${language}\n${commonjs ? asRequire(importText(names.call, from)) : importText(names.call, from)}\n\n${names.call}(); // '${names.folder}'\n\`\`\``,
    `## ${say.tests}`,
    say.plan(test),
    `## ${say.contracts}`,
    say.none,
  ]
    .join('\n\n')
    .concat('\n');
}

const ENGLISH = {
  purpose: 'Purpose',
  about: (subject: string) =>
    `Everything about ${subject}. Say here in a sentence or two what this module answers for, and what it leaves to others.`,
  api: 'Public API',
  call: 'what the module is called',
  examples: 'Examples',
  tests: 'Tests',
  plan: (test: string) =>
    `\`${test}\`, unit tests of the public entry. Integration, contract, golden and E2E smoke tests: none yet.`,
  contracts: 'Contracts',
  none: 'None yet: nothing leaves this module. Once it does, the contract is linked here.',
};

const GERMAN: typeof ENGLISH = {
  purpose: 'Zweck',
  about: (subject) =>
    `Alles rund um ${subject}. Hier steht in ein, zwei Sätzen, wofür dieses Modul einsteht und was es anderen überlässt.`,
  api: 'Öffentliche API',
  call: 'wie das Modul heißt',
  examples: 'Beispiele',
  tests: 'Tests',
  plan: (test) =>
    `\`${test}\`, Unit-Tests des öffentlichen Einstiegs. Integrations-, Vertrags-, Golden- und E2E-Smoke-Tests: noch keine.`,
  contracts: 'Verträge',
  none: 'Keine bisher: nichts verlässt dieses Modul. Sobald es so weit ist, ist der Vertrag hier verlinkt.',
};
