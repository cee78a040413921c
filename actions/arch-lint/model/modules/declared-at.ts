import type { Module, ModuleSettings } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';

/** Path below `gates.arch-lint` of the word that counts for a module. */
export function declaredAt(
  { declarations }: Module,
  { modules }: Settings,
  key: keyof ModuleSettings,
): readonly (string | number)[] {
  const index = declarations.find((one) => modules[one]?.[key] !== undefined) ?? declarations[0] ?? 0;
  return ['modules', index, key];
}
