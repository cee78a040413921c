import { fileCycle, moduleCycle } from './circles.js';
import { clients } from './client.js';
import { unreadable } from './configuration.js';
import { cruiserRule } from './cruiser.js';
import { dependencies, layers, typesOnly, visibility } from './directions.js';
import { entries, generated, withoutModule } from './entries.js';
import { banned } from './foreign.js';
import { orphan, unreachable } from './idle.js';
import { crossInternals, packageCycle, undeclared, unresolvable } from './packages.js';
import type { Injector } from './probe.js';
import { appImported, developmentOnlyLoaded, testShipped } from './purpose.js';
import { reached } from './reach.js';
import { swamp } from './shared.js';

/** What each rule has to find, by its name. A new rule comes with an injector here or with a reason below. */
export const INJECTORS: Readonly<Record<string, Injector>> = {
  'app-imported': appImported,
  'banned-dependency': banned,
  'dependency-cruiser-rule': cruiserRule,
  'dependency-not-allowed': dependencies,
  'development-dependency-in-production': developmentOnlyLoaded,
  'file-without-module': withoutModule,
  'forbidden-reach': reached,
  'generated-internals-imported': generated,
  'import-cycle': fileCycle,
  'layer-violation': layers,
  'module-cycle': moduleCycle,
  'module-entry-bypassed': entries,
  'no-cross-internals': crossInternals,
  'not-visible': visibility,
  'orphan-file': orphan,
  'package-cycle': packageCycle,
  'server-code-in-client': clients,
  'shared-swamp': swamp,
  'test-code-in-production': testShipped,
  'type-only-crossing': typesOnly,
  'undeclared-dependency': undeclared,
  'unreachable-module': unreachable,
  'unreadable-configuration': unreadable,
  'unresolvable-import': unresolvable,
};

/** Rules that no import in a repository could violate, and why. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  'ambiguous-module': 'it judges the settings, not the code',
  'pattern-matches-nothing': 'it judges the settings, not the code',
  'toothless-rule': 'it is what reports this test',
  'unknown-name': 'it judges the settings, not the code',
};
