import { clients } from './client.js';
import { dependencies, layers, visibility } from './directions.js';
import { entries, generated, withoutModule } from './entries.js';
import { crossInternals, packageCycle, undeclared, unresolvable } from './packages.js';
import type { Injector } from './probe.js';

/** What each rule has to find, by its name. A new rule comes with an injector here or with a reason below. */
export const INJECTORS: Readonly<Record<string, Injector>> = {
  'dependency-not-allowed': dependencies,
  'file-without-module': withoutModule,
  'generated-internals-imported': generated,
  'layer-violation': layers,
  'module-entry-bypassed': entries,
  'no-cross-internals': crossInternals,
  'not-visible': visibility,
  'package-cycle': packageCycle,
  'server-code-in-client': clients,
  'undeclared-dependency': undeclared,
  'unresolvable-import': unresolvable,
};

/** Rules that no import in a repository could violate, and why. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  'ambiguous-module': 'it judges the settings, not the code',
  'pattern-matches-nothing': 'it judges the settings, not the code',
  'toothless-rule': 'it is what reports this test',
  'unknown-name': 'it judges the settings, not the code',
};
