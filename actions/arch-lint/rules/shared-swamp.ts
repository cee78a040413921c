import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge, SharedFolder } from '../model/index.js';
import { domainOf, packageLabel, sharedFolders, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Folders with fewer files are no swamp, however many use them or how few. */
const HANDFUL = 20;
const FEW = 3;

/** Reports folders and packages named for nothing in particular that have grown too large, serve one user, or know the domains. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { shared } = settings;
  for (const folder of sharedFolders(model, settings)) {
    const { files, importers, consumers, root } = folder;
    const large = files.length > shared.maxFiles;
    const busy = importers.size > shared.maxImporters && files.length >= HANDFUL;
    if (large || busy) {
      const allowed = large
        ? `at most ${shared.maxFiles} files`
        : `at most ${shared.maxImporters} importing files`;
      yield {
        ...about(folder, 'swamp'),
        what: `${root} holds ${files.length} files and is imported by ${importers.size}; ${allowed} are allowed for a folder with such a name.`,
        weight: files.length,
      };
    }
    const [only] = consumers;
    if (
      folder.isTop &&
      files.length >= FEW &&
      consumers.size > 0 &&
      consumers.size < shared.minConsumers &&
      isFolder(model, only)
    ) {
      yield {
        ...about(folder, 'few consumers'),
        what: `${root} has a name for everybody, and ${consumers.size === 1 ? `only ${only} uses it` : `only ${consumers.size} use it: ${[...consumers].join(', ')}`}.`,
        do: `Move it into ${[...consumers].join(' or ')}, where it can have the name of what it is about.`,
        severity: 'info',
      };
    }
    yield* domainImports(model, settings, folder);
  }
};

/** One finding per domain where the policy names the domains; else one for all that are taken for domains. */
function* domainImports(model: ArchModel, settings: Settings, folder: SharedFolder): Iterable<Hit> {
  const byDomain = new Map<string, Edge[]>();
  for (const edge of folder.exits) {
    const domain = domainOf(model, settings, folder, edge);
    if (domain === undefined) continue;
    const edges = byDomain.get(domain);
    if (edges) edges.push(edge);
    else byDomain.set(domain, [edge]);
  }
  if (byDomain.size === 0) return;
  if (settings.shared.domains)
    for (const [domain, edges] of byDomain) yield domainHit(folder, domain, [domain], edges);
  else {
    const hit = domainHit(folder, 'domains', [...byDomain.keys()], [...byDomain.values()].flat());
    yield { ...hit, severity: 'info' };
  }
}

function domainHit(
  folder: SharedFolder,
  subject: string,
  domains: readonly string[],
  edges: readonly Edge[],
): Hit {
  const [first] = edges as readonly [Edge];
  const names =
    domains.slice(0, 3).join(', ') + (domains.length > 3 ? ` and ${domains.length - 3} more` : '');
  const count = edges.length === 1 ? '' : ` (${edges.length} imports)`;
  const known = about(folder, subject);
  return {
    ...known,
    what: `${folder.root} is for everybody, and it imports ${names}${count}.`,
    do: `Move the code into ${domains.length === 1 ? domains[0] : 'the one it belongs to'}, or pass in what it needs from there.`,
    location: siteOf(first),
    related: edges.slice(1, 10).map((edge) => ({ ...siteOf(edge), label: 'also imported here' })),
    evidence: { ...known.evidence, domains: [...domains].toSorted() },
  };
}

function about({ root, isPackage, files, importers, consumers }: SharedFolder, subject: string) {
  const first = files[0];
  return {
    location: { file: first?.path ?? root, line: 1, column: 1 },
    key: `${isPackage && first?.owner ? packageLabel(first.owner) : root}: ${subject}`,
    evidence: {
      folder: root,
      files: files.length,
      importers: importers.size,
      consumers: [...consumers].toSorted(),
    },
  };
}

/** A single file beside the folder is an entry that passes it on, not its only user. */
function isFolder({ graph }: ArchModel, consumer: string | undefined): boolean {
  return consumer !== undefined && !graph.files.has(consumer);
}
