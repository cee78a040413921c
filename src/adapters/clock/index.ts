export { type MemoryClock, memoryClock } from './memory-clock.js';
export { systemClock } from './system-clock.js';
