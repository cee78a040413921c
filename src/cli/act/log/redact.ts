/**
 * Hides secrets in text. act masks its plain log only: in `--json` the fields arg, raw, kvPairs, content and step carry them
 * in clear, so what we print or keep goes through here.
 */
export class Redactor {
  readonly #secrets = new Set<string>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret);
  }

  /** Very short values would blot out half of every text, so they are left. Lines of a longer one count each. */
  add(secret: string): void {
    for (const part of [secret, ...secret.split(/\r?\n/)]) {
      if (part.trim().length >= 4) this.#secrets.add(part.trim());
    }
  }

  hide(text: string): string {
    let hidden = text;
    // The longest first, so that a secret inside another leaves no rest.
    for (const secret of [...this.#secrets].toSorted((a, b) => b.length - a.length))
      hidden = hidden.replaceAll(secret, '***');
    return hidden;
  }
}

const SECRET_NAME = /TOKEN|SECRET|PASSW|CREDENTIAL|(?:API|ACCESS|PRIVATE)_?KEY|_AUTH$/i;

/** Values of an environment whose names say that they are secret. */
export function secretsOf(env: Readonly<Record<string, string>>): string[] {
  return Object.entries(env).flatMap(([name, value]) => (SECRET_NAME.test(name) ? [value] : []));
}
