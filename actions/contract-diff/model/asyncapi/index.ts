export { compareEvents } from './compare-events.js';
export { eventFacts } from './facts.js';
export { isEventApi, looksLikeEventApi } from './kind.js';
