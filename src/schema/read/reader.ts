import { isObject } from '../json/index.js';
import type { Arena, Node, Recursive } from '../normal/index.js';
import { TRAITS } from './dialect.js';
import { SchemaFault } from './fault.js';
import { readArrays } from './keywords/arrays.js';
import type { Keywords } from './keywords/keywords.js';
import { readLogic } from './keywords/logic.js';
import { readObjects } from './keywords/objects.js';
import { readNumbers, readTexts, readValues } from './keywords/values.js';
import type { Library } from './library.js';
import type { Place } from './place.js';
import { below, referencesOf } from './place.js';
import { MAX_DEPTH, Recursion, keyOf } from './recursion.js';
import { readUnevaluated } from './unevaluated.js';
import type { Wishes } from './wishes.js';

/** After so many rounds every recursive schema gets a name of its own. */
const MAX_ROUNDS = 12;

/**
 * Reads schemas of one side into nodes of an arena. What is the same on both sides becomes the same node, also when it refers to
 * itself: recursive schemas of one name are taken to be equal, and the assumption is taken back, name by name, where what they
 * stand for turns out to differ. An assumption that nothing contradicts is right, by coinduction.
 */
export class SchemaReader {
  private readonly recursion: Recursion;
  private readonly numbers = new Map<string, number>();
  private readonly own = new Set<string>();
  private memo = new Map<string, Node>();
  /** The same for places outside of any dynamic scope: the value itself is the key, for a reader that forgives and one that does not. */
  private plain = [new WeakMap<object, Node>(), new WeakMap<object, Node>()] as const;
  private targets = new Map<string, { rec: Node & Recursive; node?: Node }>();

  /**
   * @param side names that belong to this side alone carry it
   * @param wishes how to read
   */
  constructor(
    private readonly arena: Arena,
    private readonly library: Library,
    private readonly side: string,
    private readonly wishes: Wishes = {},
  ) {
    this.recursion = Recursion.of(library);
  }

  /** @throws SchemaFault for what cannot be read */
  read(place: Place): Node {
    this.recursion.explore(place);
    for (let round = 0; ; round++) {
      const node = this.node(place, this.wishes.reader !== undefined, 0);
      const wrong = [...this.targets].filter(
        ([, { rec, node: own }]) => rec.target.node !== undefined && rec.target.node !== own,
      );
      if (wrong.length === 0) {
        for (const { rec, node: own } of this.targets.values())
          if (own !== undefined) rec.target.node ??= own;
        return node;
      }
      for (const [name] of round < MAX_ROUNDS ? wrong : this.targets) this.own.add(name);
      this.memo = new Map();
      this.plain = [new WeakMap(), new WeakMap()];
      this.targets = new Map();
    }
  }

  private node(place: Place, forgiving: boolean, depth: number): Node {
    const { value, scope } = place;
    if (typeof value === 'boolean') return value ? this.arena.true : this.arena.false;
    if (scope.key === '' && isObject(value)) {
      const plain = this.plain[forgiving ? 1 : 0];
      const before = plain.get(value);
      if (before !== undefined) return before;
      const fresh = this.build(place, forgiving, depth);
      plain.set(value, fresh);
      return fresh;
    }
    const key = `${forgiving} ${keyOf(place)}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const node = this.build(place, forgiving, depth);
    this.memo.set(key, node);
    return node;
  }

  private build(place: Place, forgiving: boolean, depth: number): Node {
    const { arena, library } = this;
    const { value, resource } = place;
    const fail = (what: string, ...steps: readonly (string | number)[]): never => {
      throw new SchemaFault(what, resource.source.address, below(library, place, steps, null).pointer);
    };
    if (!isObject(value)) return fail('a schema must be an object, true or false');
    if (depth > MAX_DEPTH) return fail('schemas are nested too deeply');
    const traits = TRAITS[resource.dialect];
    if (value['$ref'] !== undefined && typeof value['$ref'] !== 'string') {
      return fail('"$ref" must be a text', '$ref');
    }
    const parts = referencesOf(library, place).map((target) => this.reference(target, forgiving, depth));
    if (!traits.besideRef && typeof value['$ref'] === 'string') return arena.and(parts);
    const keywords: Keywords = {
      arena,
      traits,
      wishes: this.wishes,
      forgiving,
      value,
      child: (steps, one, strictly = false) =>
        this.node(below(library, place, steps, one), forgiving && !strictly, depth + 1),
      fail,
    };
    parts.push(
      ...readValues(keywords),
      ...readNumbers(keywords),
      ...readTexts(keywords),
      ...readArrays(keywords),
      ...readObjects(keywords),
      ...readLogic(keywords),
    );
    return arena.and([...parts, ...this.unevaluated(keywords, place, parts)]);
  }

  private *unevaluated(keywords: Keywords, place: Place, parts: readonly Node[]): Generator<Node> {
    const { arena, traits, value, child, forgiving, wishes } = keywords;
    if (traits.since < 2019) return;
    for (const keyword of ['unevaluatedItems', 'unevaluatedProperties'] as const) {
      const rest = value[keyword];
      const ignored = keyword === 'unevaluatedProperties' && wishes.reader?.ignoreUnknownNames === true;
      if (rest === undefined || (forgiving && ignored)) continue;
      const look = { library: this.library, arena, keyword, node: (one: Place) => this.node(one, false, 0) };
      yield readUnevaluated(look, place, child([keyword], rest), parts);
    }
  }

  private reference(target: Place, forgiving: boolean, depth: number): Node {
    if (!this.recursion.has(target)) return this.node(target, forgiving, depth + 1);
    const { resource, pointer, scope } = target;
    const place = `${forgiving} ${this.numberOf(resource.source.address)}#${pointer} ${scope.key}`;
    const name = this.own.has(place) ? `${this.side} ${place}` : place;
    const known = this.targets.get(place);
    if (known !== undefined) return known.rec;
    const rec = this.arena.recursive(name);
    const entry: { rec: Node & Recursive; node?: Node } = { rec };
    this.targets.set(place, entry);
    entry.node = this.node(target, forgiving, depth + 1);
    return rec;
  }

  /** Documents count in the order in which they are met, so that a renamed file is no change. */
  private numberOf(address: string): number {
    const number = this.numbers.get(address) ?? this.numbers.size;
    this.numbers.set(address, number);
    return number;
  }
}
