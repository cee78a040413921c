import type { Words } from './words.js';

const zahl = (n: number, eins: string, viele: string): string => `${n} ${n === 1 ? eins : viele}`;

/** German; a word missing here does not compile. */
export const de: Words = {
  language: 'de',
  verdict: {
    passed: 'bestanden',
    failed: 'nicht bestanden',
    inconclusive: 'nicht entschieden',
    skipped: 'übersprungen',
    broken: 'defekt',
  },
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  errors: (n) => `${n} Fehler`,
  warnings: (n) => zahl(n, 'Warnung', 'Warnungen'),
  infos: (n) => zahl(n, 'Hinweis', 'Hinweise'),
  known: (n) => `${n} bekannt`,
  waived: (n) => `${n} befristet erlaubt`,
  why: 'warum',
  do: 'tun',
  fix: 'Korrektur',
  safe: 'sicher',
  unsafe: 'unsicher, erst ansehen',
  learn: 'mehr',
  likely: 'wahrscheinlich',
  moreOfRule: (n, files) => `und ${n} weitere dieser Regel in: ${files}`,
  moreFiles: (n) => `und ${zahl(n, 'weiterer Datei', 'weiteren Dateien')}`,
  notInspected: (n) => `nicht geprüft: ${n}`,
  more: (n) => `und ${n} weitere`,
  truncated: (n) => `${zahl(n, 'Befund fehlt', 'Befunde fehlen')} in diesem Bericht.`,
  hidden: '(Zeile nicht gezeigt: sie enthält ein Geheimnis)',
  nothingNew: 'Nichts Neues.',
  gate: 'Gate',
  verdictHead: 'Urteil',
  errorsHead: 'Fehler',
  warningsHead: 'Warnungen',
  infosHead: 'Hinweise',
  knownHead: 'Bekannt',
  waivedHead: 'Befristet erlaubt',
  reason: 'Grund',
  inspected: 'Geprüft',
  notInspectedHead: 'Nicht geprüft',
  place: 'Stelle',
  what: 'Was',
  places: (n) => zahl(n, 'Stelle', 'Stellen'),
  leftOut: (n) =>
    n === 0
      ? 'Hier aus Platzgründen gekürzt; der JSON-Bericht enthält alles.'
      : `${zahl(n, 'Befund fehlt', 'Befunde fehlen')} hier aus Platzgründen; der JSON-Bericht enthält alle.`,
  filter: 'Nach Text filtern',
  next: 'als Nächstes',
  findings: (n) => zahl(n, 'Befund', 'Befunde'),
  nextFix: {
    command: () => '`eos-gates fix` ausführen: diese Änderungen lassen die Bedeutung gleich',
    import: (place) => `den einen Import bei \`${place}\` in Ordnung bringen`,
    offer: (file) => `über den Einstieg des Besitzers anbieten, was andere aus \`${file}\` nehmen`,
    direction: (pair) => `einmal über \`${pair}\` entscheiden: umdrehen oder erlauben`,
  },
  picture: 'Bild',
  pictureKey:
    'Blauer Rahmen: von dieser Änderung berührt. Dick: neu. Rot ✖ und gelb ⚠: neue Befunde, mit der Zahl der Importe. Gepunktet: bekannt.',
  added: 'neu',
  leftOutOfPicture: (nodes, edges) =>
    `aus Platzgründen weggelassen: ${zahl(nodes, 'Kasten', 'Kästen')}, ${zahl(edges, 'Pfeil', 'Pfeile')}`,
};
