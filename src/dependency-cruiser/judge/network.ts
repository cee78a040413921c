import type { CruiserDependency, CruiserModule } from '../modules/index.js';

/** The modules as numbers, for algorithms that walk them. */
export interface Network {
  modules: readonly CruiserModule[];
  numbers: ReadonlyMap<string, number>;
  /** For each module the imports that lead to a module, with its number. */
  out: readonly (readonly Link[])[];
}

export interface Link {
  to: number;
  dependency: CruiserDependency;
}

/** Numbers the modules in their order. */
export function networkOf(modules: ReadonlyMap<string, CruiserModule>): Network {
  const list = [...modules.values()];
  const numbers = new Map(list.map(({ source }, number) => [source, number]));
  return {
    modules: list,
    numbers,
    out: list.map(({ dependencies }) =>
      dependencies.flatMap((dependency) => {
        const to = numbers.get(dependency.resolved);
        return to === undefined ? [] : [{ to, dependency }];
      }),
    ),
  };
}

/** Who leads to each module, as numbers. */
export function reversed({ out }: Pick<Network, 'out'>): number[][] {
  const into: number[][] = out.map(() => []);
  for (const [from, links] of out.entries()) for (const { to } of links) into[to]?.push(from);
  return into;
}
