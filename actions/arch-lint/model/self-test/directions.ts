import type { Module } from '../modules/index.js';
import { fillCaptures, layerOf, rankOf, selects } from '../modules/index.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector, Probe, SettingPath } from './probe.js';

const NO_MODULES = 'the settings describe no modules';

/** For `layer-violation`: an import upwards in each order, and one past a layer where the order is closed. */
export const layers: Injector = function* (ground) {
  const { settings } = ground;
  if (settings.layers.length === 0) return yield { setting: [], because: 'the settings have no layers' };
  for (const [index, order] of settings.layers.entries()) {
    const setting = ['layers', index, 'order'];
    const ranked = ground.modules.flatMap((module) => {
      const layer = layerOf(order, module);
      const rank = layer === undefined ? undefined : rankOf(order, layer);
      const within = order.within === undefined ? '' : fillCaptures(order.within, module.captures);
      return rank === undefined ? [] : [{ module, rank, within }];
    });
    const pair = (isWrong: (from: number, to: number) => boolean): Probe | undefined => {
      for (const from of ranked)
        for (const to of ranked) {
          if (from.within !== to.within || !isWrong(from.rank, to.rank)) continue;
          const probe = imports(ground, setting, from.module, to.module);
          if (probe) return probe;
        }
      return undefined;
    };
    const up = pair((from, to) => to < from);
    if (up) yield up;
    else yield { setting, because: `no two modules are in different layers of "${order.name}"`, idle: true };
    const past = order.closed ? pair((from, to) => to > from + 1) : undefined;
    if (past) yield past;
  }
};

/** For `dependency-not-allowed`: an import against each `deny`, each `dependsOn` and each `allow`. */
export const dependencies: Injector = function* (ground) {
  const { settings, modules } = ground;
  const { allow, deny } = settings;
  const isAllowed = (from: Module, to: Module): boolean =>
    allow.some((pair) => selects(pair.from, from) && selects(pair.to, to, from)) ||
    (from.settings.dependsOn !== undefined && selects(from.settings.dependsOn, to, from));
  let spoken = 0;
  for (const [index, pair] of deny.entries()) {
    spoken++;
    const setting = ['deny', index];
    const probe = first(
      ground,
      setting,
      (from, to) => selects(pair.from, from) && selects(pair.to, to, from),
    );
    yield probe ?? { setting, because: 'no module it names could import one it names', idle: true };
  }
  for (const [index, one] of settings.modules.entries()) {
    if (one.dependsOn === undefined) continue;
    spoken++;
    const setting = ['modules', index, 'dependsOn'];
    const probe = first(
      ground,
      setting,
      (from, to) =>
        from.declarations.includes(index) &&
        from.settings.dependsOn === one.dependsOn &&
        !isAllowed(from, to),
    );
    yield probe ?? { setting, because: 'it lets every module in, so there is nothing to forbid' };
  }
  for (const [index, pair] of allow.entries()) {
    spoken++;
    const setting = ['allow', index];
    const probe = first(ground, setting, (from, to) => selects(pair.from, from) && !isAllowed(from, to));
    yield probe ?? { setting, because: 'with it every module is allowed, so there is nothing to forbid' };
  }
  if (spoken === 0)
    yield { setting: [], because: modules.length === 0 ? NO_MODULES : 'no dependsOn, allow or deny is set' };
};

/** For `not-visible`: an import by somebody each `visibleTo` does not name. */
export const visibility: Injector = function* (ground) {
  const { settings } = ground;
  let spoken = 0;
  for (const [index, { visibleTo }] of settings.modules.entries()) {
    if (visibleTo === undefined) continue;
    spoken++;
    const setting = ['modules', index, 'visibleTo'];
    const probe = first(
      ground,
      setting,
      (from, to) => to.settings.visibleTo === visibleTo && !selects(visibleTo, from, to),
    );
    yield probe ?? { setting, because: 'it lets every module in, so there is nothing to forbid' };
  }
  if (spoken === 0)
    yield { setting: [], because: settings.modules.length === 0 ? NO_MODULES : 'no visibleTo is set' };
};

/** For `type-only-crossing`: an import for its effect where only types may cross. */
export const typesOnly: Injector = function* (ground) {
  const { settings } = ground;
  for (const [index, pair] of settings.typesOnly.entries()) {
    const setting = ['typesOnly', index];
    const probe = first(
      ground,
      setting,
      (from, to) => selects(pair.from, from) && selects(pair.to, to, from),
    );
    yield probe ?? { setting, because: 'no module it names could import one it names', idle: true };
  }
  if (settings.typesOnly.length === 0) yield { setting: [], because: 'no typesOnly is set' };
};

function first(
  ground: Ground,
  setting: SettingPath,
  isForbidden: (from: Module, to: Module) => boolean,
): Probe | undefined {
  for (const from of ground.modules)
    for (const to of ground.modules) {
      if (from === to || !isForbidden(from, to)) continue;
      const probe = imports(ground, setting, from, to);
      if (probe) return probe;
    }
  return undefined;
}

/** One module importing a file of another by its path. */
function imports(ground: Ground, setting: SettingPath, from: Module, to: Module): Probe | undefined {
  const target = ground.codeOf(to)[0]?.path;
  const at = target === undefined ? undefined : ground.home(from);
  if (at === undefined || target === undefined) return undefined;
  return { setting, says: `${from.name} imports ${to.name}`, files: { [at]: importing(at, target) } };
}
