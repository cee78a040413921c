import { expect, test } from '@jest/globals';
import { loadingOf } from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';

const TARGET = {
  'package.json': { name: 'x' },
  'barrel.ts':
    "export * from './shapes';\nexport { Shape as Renamed } from './shapes';\nexport * from './barrel';",
  'shapes.ts':
    'export interface Shape {}\nexport type Size = 1;\nexport class Box {}\nexport type Both = 1;\nexport const Both = 1;\nexport default interface Fallback {}\nexport { local };\ninterface local {}',
  'bundle.ts': "export * as Types from './only-types';\nexport * as Mixed from './shapes';",
  'only-types.ts': "export type { Size } from './shapes';\nexport * from './more-types';",
  'more-types.ts': 'export interface More {}',
  'leaving.ts': "export * from 'react';",
};

test.each([
  ["import { Shape, Size } from './shapes'", 'erased'],
  ["import { type Box, Size } from './shapes'", 'erased'],
  ["import Fallback from './shapes'", 'erased'],
  ["import { Shape, Renamed } from './barrel'", 'erased'],
  ["import { Box, Shape } from './shapes'", 'now'],
  ["import { Both } from './barrel'", 'now'],
  ["import { local } from './shapes'", 'now'],
  ["import { Unknown } from './leaving'", 'now'],
  ["import * as all from './shapes'", 'now'],
  ["import * as all from './only-types'", 'erased'],
  ["import { Types } from './bundle'", 'erased'],
  ["import { Mixed } from './bundle'", 'now'],
  ["import './shapes'", 'now'],
  ["export { Shape } from './shapes'", 'now'],
  ["const a = require('./shapes')", 'now'],
  ["const a = import('./shapes')", 'later'],
  ["import type { Box } from './shapes'", 'never'],
  ["import { type Box } from './shapes'", 'never'],
  ["vi.mock('./shapes')", 'never'],
])('%s is loaded %s', (code, loading) => {
  const graph = graphOf({ ...TARGET, 'user.ts': code });
  const [edge] = graph.files.get('user.ts')?.edges ?? [];
  expect(edge && loadingOf(graph, edge)).toBe(loading);
});
