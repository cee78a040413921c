import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import type { Shape, Topic } from '../model/index.js';
import {
  hasCode,
  hasContent,
  linkTargets,
  proseLength,
  sectionsOn,
  shapesOf,
  titleOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Letters of an introduction that is a purpose, about four words. */
const ENOUGH_PURPOSE = 20;

const TOPICS = ['purpose', 'api', 'examples'] as const;

/** Reports READMEs in which a section is missing or empty. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const shape of shapesOf(model, settings)) {
    const { readme, kind, module } = shape;
    if (!readme || !hasContent(readme.lines)) continue;
    for (const topic of TOPICS) {
      if (kind === 'app' && topic !== 'purpose') continue;
      const sections = sectionsOn(topic, readme.sections, settings.headings);
      if (sections.some(({ body }) => says(topic, body)) || (topic === 'purpose' && introduces(readme)))
        continue;
      const [empty] = sections;
      yield {
        what: empty
          ? `The section "${empty.title}" of ${readme.path} ${topic === 'examples' ? 'shows no example' : 'says nothing'}.`
          : `${readme.path} has no section on its ${NAMES[topic]}.`,
        do: empty ? 'Fill the section.' : `Add a section "## ${titleOf(topic)}".`,
        location: { file: readme.path, line: empty?.line ?? 1, column: 1 },
        key: `${module.root}: ${topic}`,
      };
    }
  }
};

const NAMES: Readonly<Record<(typeof TOPICS)[number], string>> = {
  purpose: 'purpose',
  api: 'public API',
  examples: 'use, with an example',
};

type Body = NonNullable<Shape['readme']>['lines'];

/** An example is code, or leads to some. */
function says(topic: Topic, body: Body): boolean {
  if (topic !== 'examples') return hasContent(body);
  return hasCode(body) || body.some((line) => line.text.includes('`') || linkTargets(line).length > 0);
}

/** The paragraph under the title says what the module is for. */
function introduces({ lead }: NonNullable<Shape['readme']>): boolean {
  return proseLength(lead) >= ENOUGH_PURPOSE;
}
