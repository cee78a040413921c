import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ contracts }) {
  for (const { file, layout, papers } of contracts) {
    if (papers === undefined || papers.owner !== undefined) continue;
    yield {
      what: `${file}: nobody is named as its owner`,
      do: `Write "owner: @team" into the front matter of ${layout.documentation}, or add a line for ${layout.folder ?? file} to CODEOWNERS.`,
      location: { file, line: 1, column: 1 },
      key: file,
      evidence: { proof: 'rule' },
    };
  }
};
