import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Module } from '../model/index.js';
import {
  crossingKey,
  crossingsOf,
  declaredAt,
  describePassage,
  isHiddenCrossing,
  passagesOf,
  policyPlace,
  selects,
  siteOf,
  wayOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Why a pair of modules may not import, and where that is written. */
interface Refusal {
  because: string;
  why: string;
  place: readonly (string | number)[];
}

/** Reports imports between modules that `deny` forbids, or that neither `dependsOn` nor `allow` of the importing module names. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const refuse = remember(settings);
  for (const { edge, from, to } of crossingsOf(model, settings)) {
    const refusal = refuse(from, to);
    if (!from || !refusal) continue;
    yield {
      what: `${from.name} imports ${to.name}, ${refusal.because}.`,
      ...(refusal.why === '' ? {} : { why: refusal.why }),
      location: siteOf(edge),
      related: [{ ...policyPlace(model.tree, refusal.place), label: 'what is allowed' }],
      key: crossingKey(edge, from.name, to.name),
      evidence: { from: from.name, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
  for (const passage of passagesOf(model, settings)) {
    const { edge, from, to, names } = passage;
    const refusal = refuse(from, to);
    if (!from || !refusal) continue;
    const named = refusal.place[0] === 'deny';
    if (!isHiddenCrossing(passage, settings, named, (a, b) => refuse(a, b) !== undefined)) continue;
    yield {
      what: `${from.name} takes ${describePassage(passage)}, ${refusal.because}.`,
      ...(refusal.why === '' ? {} : { why: refusal.why }),
      location: siteOf(edge),
      related: [...wayOf(passage), { ...policyPlace(model.tree, refusal.place), label: 'what is allowed' }],
      key: `${from.name} → ${to.name} (${names.join(',')})`,
      evidence: { from: from.name, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
};

/** Judges each pair of modules once; code of no module may import what it likes. */
function remember(settings: Settings): (from: Module | undefined, to: Module) => Refusal | undefined {
  const refusals = new Map<Module, Map<Module, Refusal | undefined>>();
  return (from, to) => {
    if (!from) return undefined;
    let known = refusals.get(from);
    if (!known) refusals.set(from, (known = new Map()));
    if (!known.has(to)) known.set(to, refusalOf(from, to, settings));
    return known.get(to);
  };
}

function refusalOf(from: Module, to: Module, settings: Settings): Refusal | undefined {
  const { allow, deny } = settings;
  const denied = deny.findIndex((pair) => selects(pair.from, from) && selects(pair.to, to, from));
  if (denied !== -1)
    return { because: 'which "deny" forbids', why: deny[denied]?.why ?? '', place: ['deny', denied] };
  const { dependsOn } = from.settings;
  if (dependsOn && selects(dependsOn, to, from)) return undefined;
  const spoken = allow.flatMap((pair, index) => (selects(pair.from, from) ? [{ pair, index }] : []));
  if (spoken.some(({ pair }) => selects(pair.to, to, from))) return undefined;
  if (dependsOn) {
    const place = declaredAt(from, settings, 'dependsOn');
    const list = dependsOn.length === 0 ? 'nothing' : dependsOn.join(', ');
    return {
      because: `but its "dependsOn" names ${list}`,
      why: '',
      place,
    };
  }
  const [first] = spoken;
  return (
    first && {
      because: 'which "allow" does not list for it',
      why: first.pair.why,
      place: ['allow', first.index],
    }
  );
}
