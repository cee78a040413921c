/** One part of something that was there, to be taken once. */
export interface Supply<Owner> {
  owner: Owner;
  file: string;
  weight: number;
}

/** What was there, by what it is and by file; each piece can be taken once. */
export class Stock<Owner> {
  private readonly byPart = new Map<string, Map<string, Supply<Owner>[]>>();
  private readonly counts = new Map<string, number>();

  add(part: string, supply: Supply<Owner>): void {
    let files = this.byPart.get(part);
    if (!files) this.byPart.set(part, (files = new Map()));
    const list = files.get(supply.file);
    if (list) list.push(supply);
    else files.set(supply.file, [supply]);
    this.counts.set(part, this.count(part) + 1);
  }

  /** How many there were of a part at first. */
  count(part: string): number {
    return this.counts.get(part) ?? 0;
  }

  /** Whether a piece that is heavy enough is left, in whatever file. */
  has(part: string, weight: number): boolean {
    for (const list of this.byPart.get(part)?.values() ?? [])
      if (list.some((one) => one.weight >= weight)) return true;
    return false;
  }

  /** Takes the lightest piece of a file that is heavy enough; without a file, one of the first file that has such a piece. */
  take(part: string, weight: number, file?: string): Supply<Owner> | undefined {
    const files = this.byPart.get(part);
    if (!files) return undefined;
    for (const name of file === undefined ? files.keys() : [file]) {
      const list = files.get(name) ?? [];
      const index = lightest(list, weight);
      if (index < 0) continue;
      const [supply] = list.splice(index, 1);
      if (list.length === 0) files.delete(name);
      return supply;
    }
    return undefined;
  }
}

function lightest(list: readonly { weight: number }[], weight: number): number {
  let best = -1;
  for (const [index, one] of list.entries()) {
    if (one.weight >= weight && (best < 0 || one.weight < (list[best]?.weight ?? 0))) best = index;
    if (best >= 0 && list[best]?.weight === weight) break;
  }
  return best;
}
