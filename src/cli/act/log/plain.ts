/** Text of a step, fit for a terminal: without colours, control characters and the line end. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, '')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .trimEnd();
}
