/** One program call of a script, and the sign that leads on to the next one. */
export interface ShellStep {
  text: string;
  /** `&&`, `||`, `;`, `&`, `|`; empty for the last one. */
  leadsOn: string;
}

/** Cuts a script into its steps. Quotes and backslashes hold; nothing else of the shell is understood, and nothing is run. */
export function shellSteps(body: string): ShellStep[] {
  const steps: ShellStep[] = [];
  let text = '';
  let quote = '';
  const close = (leadsOn: string): void => {
    if (text.trim() !== '') steps.push({ text: text.trim(), leadsOn });
    text = '';
  };
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    const next = body[at + 1];
    if (quote !== '') {
      if (sign === quote) quote = '';
      text += sign;
    } else if (sign === '\\') {
      text += sign + (next ?? '');
      at++;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      text += sign;
    } else if (sign === ';' || sign === '\n') {
      close(';');
    } else if (sign === '|' || (sign === '&' && !/[<>]$/.test(text) && next !== '>')) {
      if (next === sign) at++;
      close(next === sign ? sign + sign : sign);
    } else {
      text += sign;
    }
  }
  close('');
  return steps;
}
