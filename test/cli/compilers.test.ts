import { expect, test } from '@jest/globals';
import { optimisesWithoutTurboFan } from '../../src/entry/compilers.js';

test.each([
  ['11.3.244.8-node.26', false], // Node.js 20, whose Maglev is off
  ['12.4.254.21-node.33', true], // Node.js 22
  ['13.6.233.10-node.28', true], // Node.js 24
  ['', false],
])('TurboFan is left out only where another compiler optimises: V8 %p', (version, can) => {
  expect(optimisesWithoutTurboFan(version)).toBe(can);
});
