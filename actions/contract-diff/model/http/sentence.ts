/** Fills `{subject}`, `{before}` and `{after}` into the sentence of a fact. What is filled in is not looked at again. */
export function fill(
  sentence: string,
  words: { subject: string; before?: string | undefined; after?: string | undefined },
): string {
  const text = sentence.replaceAll(
    /\{(subject|before|after)\}/g,
    (_, name: 'subject' | 'before' | 'after') => words[name] ?? '…',
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
