export { type ActionsCore, actionsLog } from './actions-log.js';
export { type LogLevel, type MemoryLog, memoryLog } from './memory-log.js';
export { type LogStream, terminalLog, type TerminalLogOptions } from './terminal-log.js';
