// AUTO-GENERATED – DO NOT EDIT. Source: registries/routes.json; write with npm run generate.

export const routes = [
  { path: '/', title: 'Shelf' },
  { path: '/v1/products', title: 'Products (API)' },
] as const;
