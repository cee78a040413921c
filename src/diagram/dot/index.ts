export * from './digraph.js';
