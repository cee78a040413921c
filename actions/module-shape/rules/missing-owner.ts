import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { CODEOWNERS_PLACES, codeownersOf, shapesOf, unownedFiles } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Lines of CODEOWNERS that GitHub skips, named beside a finding. */
const MAX_SKIPPED = 5;

/** Reports modules that nobody owns, as a whole or in part. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  const shapes = shapesOf(model, settings);
  const found = codeownersOf(model);
  const [first] = shapes;
  if (!first) return;
  if (found.kind !== 'found') {
    const absent = found.kind === 'absent';
    yield {
      what: absent
        ? `There is no CODEOWNERS file, so none of ${shapes.length === 1 ? 'the 1 module' : `the ${shapes.length} modules`} has an owner.`
        : `${found.file} cannot be used: ${found.why}.`,
      ...(absent ? { do: `Write ${CODEOWNERS_PLACES[0]} with a line for each module.` } : {}),
      location: { file: absent ? first.anchor : found.file, line: 1, column: 1 },
      key: 'no file',
    };
    return;
  }
  const { codeowners } = found;
  for (const shape of shapes) {
    const { label, anchor, module, files } = shape;
    const unowned = unownedFiles(codeowners, shape);
    const [file] = unowned;
    if (file === undefined) continue;
    const rule = codeowners.ruleFor(file);
    const whole = unowned.length === files.length;
    yield {
      what: whole
        ? `${label} has no owner in ${codeowners.file}.`
        : `${unowned.length} of ${files.length} files of ${label} have no owner in ${codeowners.file}, ${file} for one.`,
      do: `Add a line to ${codeowners.file}: ${module.root === '' ? '*' : `/${module.root.replaceAll(' ', '\\ ')}/`} @owner.`,
      location: { file: whole ? anchor : file, line: 1, column: 1 },
      key: module.root,
      weight: unowned.length,
      related: [
        ...(rule
          ? [
              {
                file: codeowners.file,
                line: rule.line,
                column: rule.column,
                label: 'this line takes the owner away',
              },
            ]
          : []),
        ...codeowners.faults.slice(0, MAX_SKIPPED).map(({ line, column, what }) => ({
          file: codeowners.file,
          line,
          column,
          label: `this line is skipped: ${what}`,
        })),
      ],
      ...(whole ? {} : { severity: 'warning' as const }),
    };
  }
};
