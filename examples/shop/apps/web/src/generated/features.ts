// AUTO-GENERATED – DO NOT EDIT. Source: registries/features.yaml; write with npm run generate.

export const features: Readonly<Record<string, boolean>> = {
  'deliver-to-france': false,
};
