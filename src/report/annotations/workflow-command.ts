import type { Annotation } from './annotation.js';

/**
 * The line that makes an annotation: `::error file=…,line=…::message`. Percent signs and line breaks are escaped in the
 * message, in properties also colon and comma, so that no name can end the command or begin another
 * (source: actions/toolkit, packages/core/src/command.ts).
 */
export function workflowCommand({ level, message, ...properties }: Annotation): string {
  const named = [
    ['file', properties.file],
    ['line', properties.line],
    ['endLine', properties.endLine],
    ['col', properties.col],
    ['title', properties.title],
  ] as const;
  const list = named
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
