import { parseLogLine } from './log/log-line.js';
import { plain } from './log/plain.js';
import type { Redactor } from './log/redact.js';

/** Turns pieces of act's log into short lines for people, one for each step that starts and each job that ends. */
export function progressReader(say: (text: string) => void, redactor: Redactor): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const text = progressLine(line);
      if (text !== undefined) say(redactor.hide(text));
    }
  };
}

/** Undefined for lines that tell a reader nothing. */
export function progressLine(json: string): string | undefined {
  const line = parseLogLine(json);
  if (line?.jobId === undefined || line.raw) return undefined;
  const job = line.jobId;
  if (line.jobResult !== undefined) return `${job}: ${line.jobResult}`;
  const isOwnStep = line.stage === 'Main' && line.stepId?.length === 1 && line.command === undefined;
  if (!isOwnStep || line.stepResult !== undefined || !line.msg.includes('Run Main ')) return undefined;
  return `${job}: ${firstLine(line.step ?? '')}`;
}

function firstLine(text: string): string {
  const line = plain(text.split('\n', 1)[0] ?? '');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
