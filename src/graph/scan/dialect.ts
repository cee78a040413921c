/** What a file may contain, from its name. */
export interface Dialect {
  /** `<Name` where an operand is expected can be an element. */
  jsx: boolean;
  /** Type syntax is possible. */
  types: boolean;
  /** A declaration file: nothing of it exists at run time. */
  declarations: boolean;
}

/** How the code stands in the file. */
export type Container = 'plain' | 'vue' | 'svelte' | 'astro' | 'mdx';

/** Dialect of a script by its language: a file's extension or a `lang` attribute. */
export function dialectOf(language: string): Dialect {
  switch (language) {
    case 'ts':
    case 'mts':
    case 'cts':
    case 'typescript':
      return { jsx: false, types: true, declarations: false };
    case 'tsx':
      return { jsx: true, types: true, declarations: false };
    default:
      return { jsx: true, types: false, declarations: false };
  }
}

/** Container and dialect of a file. */
export function describeFile(path: string): { container: Container; dialect: Dialect } {
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const extension = base.slice(base.lastIndexOf('.') + 1);
  if (extension === 'vue' || extension === 'svelte' || extension === 'astro' || extension === 'mdx') {
    return { container: extension, dialect: dialectOf('js') };
  }
  const dialect = dialectOf(extension);
  // `a.d.ts`, and `a.d.css.ts` as allowArbitraryExtensions names them
  const declarations = dialect.types && !dialect.jsx && base.split('.').slice(1, -1).includes('d');
  return { container: 'plain', dialect: { ...dialect, declarations } };
}
