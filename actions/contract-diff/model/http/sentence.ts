/** Fills `{subject}`, `{before}` and `{after}` into the sentence of a fact. What is filled in is not looked at again. */
export function fill(
  sentence: string,
  words: { subject: string; before?: string | undefined; after?: string | undefined },
): string {
  const text = sentence.replaceAll(
    /\{(subject|before|after)\}/g,
    (_, name: 'subject' | 'before' | 'after', offset: number) => {
      const word = words[name] ?? '…';
      return name === 'subject' && offset > 0
        ? word.replace(ARTICLE, (article) => article.toLowerCase())
        : word;
    },
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A subject begins with a capital; in the middle of a sentence it does not. */
const ARTICLE = /^(?:The|An|Der|Die|Das|Ein) /;
