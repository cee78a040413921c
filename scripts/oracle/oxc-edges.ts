import { parseSync } from 'oxc-parser';

/** What the oracle and we can be compared by: a line of text per edge and per exported name. */
export interface Facts {
  edges: string[];
  exports: string[];
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const MOCKS =
  /^(?:(?:do|un|doUn|dont|set)?[mM]ock|deepUnmock|(?:require|import)(?:Actual|Mock)|(?:create|gen)MockFromModule|unstable_(?:un)?mockModule)$/;

/** One edge as text. Names are left out where a kind has none. */
export function edgeText(
  kind: string,
  specifier: string,
  typeOnly: boolean,
  place: string,
  names: readonly (readonly [imported: string, local: string, typeOnly: boolean])[],
): string {
  const list = names.map(([imported, local, type]) => `${type ? 'type ' : ''}${imported}>${local}`);
  return `${place} ${kind}${typeOnly ? ' type-only' : ''} ${JSON.stringify(specifier)} {${list.join(',')}}`;
}

/** One exported name as text. @param local what it is called in the file, where the statement only names it */
export function exportText(
  name: string,
  typeOnly: boolean,
  source: string | undefined,
  local?: string,
): string {
  const origin = source === undefined ? '' : ` from ${JSON.stringify(source)}`;
  return `${typeOnly ? 'type ' : ''}${name}${origin}${local === undefined ? '' : ` (${local})`}`;
}

/** Language and source types to try, by file name. */
function modes(path: string): {
  lang: 'ts' | 'tsx' | 'jsx' | 'dts';
  sourceTypes: ('module' | 'script' | 'commonjs')[];
} {
  if (/\.d\.(?:[^/]+\.)?[mc]?ts$/.test(path)) return { lang: 'dts', sourceTypes: ['module'] };
  if (path.endsWith('.tsx')) return { lang: 'tsx', sourceTypes: ['module'] };
  if (/\.[mc]?ts$/.test(path)) return { lang: 'ts', sourceTypes: ['module', 'commonjs'] };
  return { lang: 'jsx', sourceTypes: ['module', 'commonjs', 'script'] };
}

/** What oxc-parser sees in a file; nothing if it rejects the file in every mode. */
export function oxcFacts(path: string, text: string): Facts | undefined {
  const { lang, sourceTypes } = modes(path);
  for (const sourceType of sourceTypes) {
    const parsed = parseSync(path, text, { lang, sourceType });
    if (parsed.errors.some((error) => error.severity === 'Error')) continue;
    let program: unknown;
    try {
      program = parsed.program;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined; // a lone surrogate in a name: oxc cannot hand its tree over
      throw error;
    }
    return collect(program as Node, text, lang === 'dts');
  }
  return undefined;
}

function collect(program: Node, text: string, declarations: boolean): Facts {
  const edges: string[] = [];
  const exports: string[] = [];
  const place = places(text);
  const add = (
    kind: string,
    source: unknown,
    start: number,
    typeOnly: boolean,
    names: (readonly [string, string, boolean])[],
  ): void => {
    edges.push(edgeText(kind, literal(source) ?? '', typeOnly || declarations, place(start), names));
  };
  const whole = [['*', '', false]] as const;

  for (const statement of program['body'] as Node[]) topLevel(statement);
  const pending: unknown[] = [program];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) pending.push(...value);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const node = value as Node;
      nested(node);
      for (const child of Object.values(node)) if (typeof child === 'object') pending.push(child);
    }
  }
  return { edges, exports };

  function topLevel(node: Node): void {
    const typeStatement = node['importKind'] === 'type' || node['exportKind'] === 'type';
    if (node.type === 'ImportDeclaration') {
      const names = (node['specifiers'] as Node[]).map((one) => importName(one, typeStatement));
      add('import', node['source'], node.start, typeStatement || all(names), names);
    } else if (node.type === 'ExportAllDeclaration') {
      const name = node['exported'] ? nameOf(node['exported']) : '*';
      add('export-from', node['source'], node.start, typeStatement, [['*', name, typeStatement]]);
      exports.push(exportText(name, typeStatement, literal(node['source'])));
    } else if (node.type === 'ExportNamedDeclaration') exportNamed(node, typeStatement);
    else if (node.type === 'ExportDefaultDeclaration') {
      const declaration = node['declaration'] as Node;
      const type = declaration.type === 'TSInterfaceDeclaration';
      exports.push(exportText('default', type, undefined, identifier(declaration)));
    } else if (node.type === 'TSExportAssignment')
      exports.push(exportText('=', false, undefined, identifier(node['expression'] as Node)));
    else if (node.type === 'TSImportEqualsDeclaration') importEquals(node, node.start);
  }

  function exportNamed(node: Node, typeStatement: boolean): void {
    const declaration = node['declaration'] as Node | null;
    if (declaration === null) {
      const names = (node['specifiers'] as Node[]).map(
        (one) =>
          [
            nameOf(one['local']),
            nameOf(one['exported']),
            typeStatement || one['exportKind'] === 'type',
          ] as const,
      );
      const source = literal(node['source']);
      if (source !== undefined)
        add('export-from', node['source'], node.start, typeStatement || all(names), names);
      for (const [inFile, exported, type] of names)
        exports.push(exportText(exported, type, source, source === undefined ? inFile : undefined));
    } else if (declaration.type === 'TSImportEqualsDeclaration') {
      importEquals(declaration, node.start);
      const name = nameOf(declaration['id']);
      exports.push(exportText(name, declaration['importKind'] === 'type', undefined, name));
    } else if (declaration.type === 'VariableDeclaration') {
      for (const { id } of declaration['declarations'] as Node[]) {
        for (const name of bound(id as Node)) exports.push(exportText(name, false, undefined));
      }
    } else {
      const type =
        declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration';
      const id = declaration['id'] as Node;
      if (id.type === 'Literal' || declaration['kind'] === 'global') return; // `export declare module 'x'` names nothing
      exports.push(exportText(leftmost(id), type, undefined));
    }
  }

  function importEquals(node: Node, start: number): void {
    const reference = node['moduleReference'] as Node;
    if (reference.type !== 'TSExternalModuleReference') return;
    const type = node['importKind'] === 'type';
    add('import-equals', reference['expression'], start, type, [['*', nameOf(node['id']), type]]);
  }

  function nested(node: Node): void {
    if (node.type === 'ImportExpression') {
      if (literal(node['source']) !== undefined)
        add('dynamic', node['source'], node.start, false, [...whole]);
    } else if (node.type === 'TSImportType') {
      const qualifier = node['qualifier'] as Node | null;
      const member = qualifier ? leftmost(qualifier) : '*';
      add('type-import', node['source'] ?? node['argument'], node.start, true, [[member, '', true]]);
    } else if (node.type === 'CallExpression') call(node);
  }

  function call(node: Node): void {
    const callee = node['callee'] as Node;
    const [first] = node['arguments'] as Node[];
    if (first === undefined || literal(first) === undefined) return;
    if (callee.type === 'Identifier' && callee['name'] === 'require') {
      add('require', first, node.start, false, [...whole]);
    } else if (callee.type === 'MemberExpression' && callee['computed'] === false) {
      const object = callee['object'] as Node;
      const known = object.type === 'Identifier' && /^(?:jest|vi|vitest)$/.test(String(object['name']));
      if (known && MOCKS.test(nameOf(callee['property']))) add('mock', first, node.start, false, []);
    }
  }
}

function importName(node: Node, typeStatement: boolean): readonly [string, string, boolean] {
  const local = nameOf(node['local']);
  if (node.type === 'ImportDefaultSpecifier') return ['default', local, typeStatement];
  if (node.type === 'ImportNamespaceSpecifier') return ['*', local, typeStatement];
  return [nameOf(node['imported']), local, typeStatement || node['importKind'] === 'type'];
}

function all(names: readonly (readonly [string, string, boolean])[]): boolean {
  return names.length > 0 && names.every(([, , type]) => type);
}

/** The name, where an expression is nothing else. */
function identifier(node: Node): string | undefined {
  return node.type === 'Identifier' ? nameOf(node) : undefined;
}

function nameOf(node: unknown): string {
  const { name, value } = node as { name?: string; value?: string };
  return name ?? value ?? '';
}

/** `A` of `A.B.C`. */
function leftmost(node: Node): string {
  let at = node;
  while (at['left'] !== undefined) at = at['left'] as Node;
  return nameOf(at);
}

/** Names that a pattern binds. */
function bound(pattern: Node): string[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return (pattern['properties'] as Node[]).flatMap((one) =>
        bound((one.type === 'RestElement' ? one['argument'] : one['value']) as Node),
      );
    case 'ArrayPattern':
      return (pattern['elements'] as (Node | null)[]).flatMap((one) => (one === null ? [] : bound(one)));
    case 'AssignmentPattern':
      return bound(pattern['left'] as Node);
    case 'RestElement':
      return bound(pattern['argument'] as Node);
    default:
      return [nameOf(pattern)];
  }
}

/** The text of a string or of a template without substitutions. */
function literal(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, value, literal: inner, quasis, expressions } = node as Partial<Node>;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TSLiteralType') return literal(inner);
  if (type === 'TemplateLiteral' && (expressions as unknown[]).length === 0) {
    return (quasis as { value: { cooked: string } }[])[0]?.value.cooked;
  }
  return undefined;
}

/** Offset → `line:column`, counted on its own and not by what is under test. */
function places(text: string): (offset: number) => string {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  };
}
