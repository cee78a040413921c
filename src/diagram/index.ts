export * from './atlas.js';
export * from './dot/index.js';
export * from './mermaid/index.js';
export * from './page/index.js';
export * from './urgency.js';
