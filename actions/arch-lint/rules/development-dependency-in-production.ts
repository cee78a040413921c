import type { RelatedLocation } from '../../../src/core/finding/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Package } from '../model/index.js';
import { developmentOnly, locateKey, packageLabel, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports packages that production code loads and its manifest declares for development only: one finding per package and dependency. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { owner, name, delivery, severity, edges } of developmentOnly(model, settings)) {
    const [first] = edges;
    if (!first) continue;
    const label = packageLabel(owner);
    const files = new Set(edges.map((edge) => edge.from.path)).size;
    const also = files > 1 ? ` (in ${files} files)` : '';
    const { path } = owner.manifest;
    const list = delivery.kind === 'published' ? 'dependencies or peerDependencies' : 'dependencies';
    yield {
      what: `${label} loads "${name}" at run time${also}, and ${path} has it in devDependencies only; ${delivery.because}.`,
      do: `Move "${name}" to ${list} in ${path}. If only types of it are needed, write \`import type\`.`,
      location: siteOf(first),
      related: [
        declaredAt(model, owner, name),
        ...edges.slice(1, 10).map((edge) => ({ ...siteOf(edge), label: 'also imported here' })),
      ],
      key: `${label} → ${name} (${severity})`,
      severity,
      ...(severity === 'error' ? {} : { confidence: 'likely' as const }),
      evidence: { package: label, dependency: name, delivery: delivery.kind, imports: edges.length },
    };
  }
};

function declaredAt({ tree }: ArchModel, { manifest: { path } }: Package, name: string): RelatedLocation {
  const file = tree.read(path);
  const place = file.ok ? locateKey(file.text, ['devDependencies', name]) : undefined;
  return { file: path, ...(place ?? { line: 1, column: 1 }), label: 'declared for development here' };
}
