import { isBuiltin } from './builtins.js';

/** What an import's text says before any file is looked at. */
export type Specifier =
  | { kind: 'relative'; path: string }
  | { kind: 'imports'; name: string }
  | { kind: 'bare'; text: string; name: string; subpath: string }
  | { kind: 'builtin'; name: string }
  /** Written for a bundler or another host. */
  | { kind: 'virtual'; why: string };

/** npm's rule for names, with upper case for the old ones. https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const PACKAGE_NAME = /^(?:@[A-Za-z0-9_-][\w.~*-]*\/)?[A-Za-z0-9_-][\w.~*-]*$/;

/** Module names that frameworks make up: SvelteKit, Nuxt, Astro, Docusaurus, UnoCSS, unplugin. Their source is no file. */
const FRAMEWORK =
  /^(?:\$(?:app|env|service-worker|lib)(?:\/|$)|@theme(?:-original|-init)?\/|@docusaurus\/(?:[A-Z]\w*|use[A-Z]\w*|router|constants|isInternalUrl|renderRoutes|theme-common)(?:$|\/)|@site\/|@generated\/|~icons\/|~react-pages|virtual-|(?:uno|unfonts)\.css$)/;

/** Splits an import's text. A query or hash of a bundler (`./a.svg?url`) is dropped. */
export function parseSpecifier(text: string): Specifier {
  if (text === '') return { kind: 'virtual', why: 'the specifier is empty' };
  if (text.includes('!')) return { kind: 'virtual', why: 'a loader chain of a bundler' };
  const first = text.charCodeAt(0);
  if (first === 0x2e && /^\.\.?(?:\/|$|\?)/.test(text)) return { kind: 'relative', path: withoutQuery(text) };
  if (isBuiltin(text)) return { kind: 'builtin', name: text };
  if (first === 0x2f)
    return { kind: 'virtual', why: 'an absolute path, which only a bundler or a server gives a meaning' };
  if (/^[A-Za-z][\w+.-]*:/.test(text))
    return { kind: 'virtual', why: `a "${text.slice(0, text.indexOf(':') + 1)}" module` };
  if (text.startsWith('node_modules/'))
    return { kind: 'virtual', why: 'a path into node_modules, which is not read' };
  if (first === 0x23) return { kind: 'imports', name: withoutQuery(text) };
  return parseBare(withoutQuery(text));
}

function parseBare(text: string): Specifier {
  if (FRAMEWORK.test(text)) return { kind: 'virtual', why: 'a module made up by a framework' };
  const slash = text.indexOf('/', text.startsWith('@') ? text.indexOf('/') + 1 || text.length : 0);
  const name = slash === -1 ? text : text.slice(0, slash);
  return { kind: 'bare', text, name, subpath: slash === -1 ? '' : text.slice(slash + 1) };
}

/** False for names no registry takes, such as `@/components`: they can only be aliases. */
export function isPackageName(name: string): boolean {
  return PACKAGE_NAME.test(name) && name.length <= 214;
}

function withoutQuery(text: string): string {
  const query = text.indexOf('?');
  return query <= 0 ? text : text.slice(0, query);
}
