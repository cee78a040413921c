import type { TestKind } from '../../settings/test-kinds.js';
import { TEST_KINDS } from '../../settings/test-kinds.js';
import type { Settings } from '../../settings.js';
import type { MarkdownLine } from '../markdown/index.js';
import { hasContent, readMarkdown } from '../markdown/index.js';
import type { ShapeModel } from '../model.js';
import { sectionsOn } from '../readme/topics.js';
import type { Shape } from '../shape.js';

/** Where a module says how it is tested, and which kinds of tests it speaks of. */
export interface TestPlan {
  file: string;
  line: number;
  kinds: readonly TestKind[];
}

const PLAN_FILE =
  /(?:^|\/)(?:test[-_ ]?(?:plan|strategy|ing|s)|teststrategie|testkonzept|__tests__\/readme|tests?\/readme)\.md$/i;

const WORDS: Readonly<Record<TestKind, RegExp>> = {
  unit: /\bunits?\b|unit-?tests?|\bmodultest|einheitentest/i,
  integration: /\bintegrat/i,
  contract: /\bcontracts?\b|vertrag|verträge|kontrakt/i,
  golden: /\bgolden|\bsnapshots?\b|referenzausgabe/i,
  e2e: /\be2e\b|end[- ]to[- ]end|ende[- ]zu[- ]ende|\bbrowser test/i,
  smoke: /\bsmoke|rauchtest/i,
};

/** The test plan of a module: a section of its README, or a file of its own. Undefined when there is none that says anything. */
export function testPlanOf({ tree }: ShapeModel, shape: Shape, { headings }: Settings): TestPlan | undefined {
  const { readme, files, module } = shape;
  for (const { body, line } of readme ? sectionsOn('tests', readme.sections, headings) : [])
    if (hasContent(body)) return { file: readme?.path ?? '', line, kinds: kindsIn(body) };
  const inner = module.root === '' ? 0 : module.root.length + 1;
  for (const file of files) {
    if (!PLAN_FILE.test(file.slice(inner))) continue;
    const content = tree.read(file);
    const lines = content.ok ? readMarkdown(content.text).lines : [];
    if (hasContent(lines)) return { file, line: 1, kinds: kindsIn(lines) };
  }
  return undefined;
}

function kindsIn(lines: readonly MarkdownLine[]): TestKind[] {
  const text = lines.map((line) => line.text).join('\n');
  return TEST_KINDS.filter((kind) => WORDS[kind].test(text));
}
