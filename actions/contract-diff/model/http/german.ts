/** Words that subjects are made of, in German. The dative after "of" is left to the reader: subjects are names, not prose. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^The query parameter /, 'Der Query-Parameter '],
  [/^The path parameter /, 'Der Pfad-Parameter '],
  [/^The cookie parameter /, 'Der Cookie-Parameter '],
  [/^The querystring parameter /, 'Der Querystring-Parameter '],
  [/^The request header /, 'Der Header '],
  [/^The request body/, 'Der Anfragekörper'],
  [/^The answer /, 'Die Antwort '],
  [/^The header /, 'Der Header '],
  [/^The part /, 'Der Teil '],
  [/^The security scheme /, 'Das Sicherheitsschema '],
  [/^An item of [Tt]he answer /, 'Ein Teil der Antwort '],
  [/^The message/, 'Die Nachricht'],
  [/^The payload of /, 'Die Nutzlast von '],
  [/^The headers of /, 'Die Header von '],
  [/^The parameter /, 'Der Parameter '],
  [/ of the payload of /, ' der Nutzlast von '],
  [/ of the headers of /, ' der Header von '],
  [/ of the channel /, ' des Kanals '],
  [/ of the request body/, ' des Anfragekörpers'],
  [/ of the answer /, ' der Antwort '],
  [/ of the (\w+) parameter /, ' des Parameters '],
  [/ of the request header /, ' des Headers '],
  [/ of the header /, ' des Headers '],
];

/** A subject as it is called in German sentences. */
export function inGerman(subject: string): string {
  return WORDS.reduce((text, [english, german]) => text.replace(english, german), subject);
}
