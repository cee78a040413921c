import type { Module } from '../../../../src/modules/index.js';
import { modulesOf, selectsOne } from '../../../../src/modules/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Network } from '../../../../src/graph/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';

/** Something with a name that a way begins at or leads to: a module, a package, or the files of a glob. */
export interface Unit {
  name: string;
  /** Its nodes in the network, ascending. */
  nodes: readonly number[];
  /** Set where it is a module. */
  module?: Module;
}

/** Finds what words of a reach rule name in a network. */
export class Units {
  private readonly byModule = new Map<Module, number[]>();
  private readonly byPackage = new Map<string, number[]>();

  constructor(
    { graph, tree }: ArchModel,
    settings: Settings,
    private readonly network: Network,
  ) {
    const { moduleOf } = modulesOf({ graph, tree }, settings);
    for (const [node, file] of [...graph.files.values()].entries()) {
      const module = moduleOf(file.path);
      if (module) push(this.byModule, module, node);
      if (file.owner?.name !== undefined) push(this.byPackage, file.owner.name, node);
    }
    for (let node = network.files; node < network.names.length; node++)
      push(this.byPackage, network.names[node] as string, node);
  }

  /** What words name, in their order, without what words with `!` name. @param subject whose captures fill theirs */
  find(words: readonly string[], subject?: Module): Unit[] {
    const except = new Set(
      words
        .filter((word) => word.startsWith('!'))
        .flatMap((word) => this.named(word.slice(1), subject))
        .flatMap(({ nodes }) => nodes),
    );
    const found = new Map<string, Unit>();
    for (const word of words) {
      if (word.startsWith('!')) continue;
      for (const unit of this.named(word, subject)) {
        const nodes = unit.nodes.filter((node) => !except.has(node));
        if (nodes.length > 0 && !found.has(unit.name)) found.set(unit.name, { ...unit, nodes });
      }
    }
    return [...found.values()];
  }

  private named(word: string, subject?: Module): Unit[] {
    if (word.startsWith('file:')) return this.filesLike(word.slice('file:'.length));
    if (word.startsWith('package:')) {
      const glob = word.slice('package:'.length);
      const like = [...this.byPackage].filter(([name]) => matchesGlob(glob, name));
      return like.map(([name, nodes]) => ({ name, nodes }));
    }
    const like = [...this.byModule].filter(([module]) => selectsOne(word, module, subject));
    return like.map(([module, nodes]) => ({ name: module.name, nodes, module }));
  }

  private filesLike(glob: string): Unit[] {
    const nodes: number[] = [];
    for (let node = 0; node < this.network.files; node++)
      if (matchesGlob(glob, this.network.names[node] as string)) nodes.push(node);
    return nodes.length === 0 ? [] : [{ name: glob, nodes }];
  }
}

function push<K>(lists: Map<K, number[]>, key: K, node: number): void {
  const list = lists.get(key);
  if (list) list.push(node);
  else lists.set(key, [node]);
}
