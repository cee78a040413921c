import { plainText } from './plain.js';

const KEPT_CHARS = 1 << 20;
const MAX_LINE = 2000;
const MAX_SHOWN_LINES = 5000;

/** Follows the output of a command: tells its lines as they come and keeps its end, in bounded memory. */
export class LiveOutput {
  private kept = '';
  private open = '';
  private shown = 0;

  /** @param tell is given whole lines, without colours */
  constructor(private readonly tell: (line: string) => void) {}

  add(piece: string): void {
    this.kept += piece;
    if (this.kept.length > 2 * KEPT_CHARS) this.kept = this.kept.slice(-KEPT_CHARS);
    const lines = (this.open + piece).split('\n');
    this.open = lines.pop() ?? '';
    for (const line of lines) this.say(line);
    if (this.open.length > MAX_LINE) this.end();
  }

  /** Tells what is left of a line that was not ended. */
  end(): void {
    if (this.open !== '') this.say(this.open);
    this.open = '';
  }

  /** The end of everything printed, plain. */
  get text(): string {
    return plainText(this.kept.slice(-KEPT_CHARS));
  }

  private say(line: string): void {
    this.shown++;
    if (this.shown <= MAX_SHOWN_LINES) this.tell(inert(plainText(line).slice(0, MAX_LINE)));
    else if (this.shown === MAX_SHOWN_LINES + 1)
      this.tell(`… more than ${MAX_SHOWN_LINES} lines; the rest is not shown`);
  }
}

/**
 * Takes the power from workflow commands in foreign output. The newer form (`::name::`) counts at the start of a line only, where
 * our own prefix stands; the older one (`##[name]`) counts anywhere (actions/runner, ActionCommand).
 */
function inert(line: string): string {
  return line.replaceAll('##[', '# #[');
}
