export * from './flowchart.js';
export * from './label.js';
