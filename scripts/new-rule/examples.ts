/** A rule to begin with: it works, it can find nothing outside its own page, and it shows how the gate's model is walked. */
export interface RuleExample {
  model: { type: string; from: string };
  /** The generator function, from `function*` to its closing brace. */
  code: string;
  page: { checks: string; bad: string; expectAt: string; good: string };
}

/** An example for each gate. A new gate brings its own. */
export const EXAMPLES: Readonly<Record<string, (name: string) => RuleExample>> = {
  'arch-lint': (name) => ({
    model: { type: 'ArchModel', from: '../model/index.js' },
    code: `function* ({ graph }) {
  for (const file of graph.files.values()) {
    if (!file.path.endsWith('/${name}.ts')) continue;
    yield {
      what: \`\${file.path} is only an example\`,
      location: { file: file.path, line: 1, column: 1 },
      key: file.path,
    };
  }
}`,
    page: {
      checks: `A code file is named \`${name}.ts\`.`,
      bad: `${fence('json package.json', { name: 'example', private: true })}\n\n\`\`\`ts src/${name}.ts\nexport const a = 1;\n\`\`\``,
      expectAt: `src/${name}.ts:1:1`,
      good: `${fence('json package.json', { name: 'example', private: true })}\n\n\`\`\`ts src/other.ts\nexport const a = 1;\n\`\`\``,
    },
  }),

  'contract-diff': (name) => ({
    model: { type: 'ContractModel', from: '../model/index.js' },
    code: `function* ({ invalid }) {
  for (const { contract, place } of invalid) {
    if (contract !== '${name}.json') continue;
    const { pointer, ...location } = place;
    yield { what: \`\${contract} is only an example\`, location, key: \`\${contract} \${pointer}\` };
  }
}`,
    page: {
      checks: `A contract called \`${name}.json\` cannot be read.`,
      bad: `${fence(`json base:${name}.json`, {})}\n\n${fence(`json ${name}.json`, { type: 'none' })}`,
      expectAt: `${name}.json:2:3\n- rule: invalid-contract\n  at: ${name}.json:2:3`,
      good: `${fence(`json base:${name}.json`, {})}\n\n${fence(`json ${name}.json`, {})}`,
    },
  }),

  quality: (name) => ({
    model: { type: 'Facts', from: '../model/facts.js' },
    code: `function* ({ missing }) {
  for (const { kind, why } of missing) {
    if (why !== '${name}') continue;
    yield {
      what: \`there is no command for \${kind}, which is only an example\`,
      location: { file: 'package.json', line: 1, column: 1 },
      key: kind,
    };
  }
}`,
    page: {
      checks: `A command is missing and the reason given is \`${name}\`.`,
      bad: fence('json facts', qualityFacts(name)),
      expectAt: 'package.json:1:1',
      good: fence('json facts', qualityFacts('another reason')),
    },
  }),

  verdict: (name) => ({
    model: { type: 'Jobs', from: '../model/jobs.js' },
    code: `function* ({ jobs, workflow }) {
  for (const { gate } of jobs) {
    if (gate !== '${name}') continue;
    yield {
      what: \`the job of \${gate} is only an example\`,
      location: { file: workflow, line: 1, column: 1 },
      key: gate,
    };
  }
}`,
    page: {
      checks: `A job is that of a gate called \`${name}\`.`,
      bad: fence('json facts', jobs(name)),
      expectAt: '.github/workflows/gates.yml:1:1',
      good: fence('json facts', jobs('another-gate')),
    },
  }),

  waivers: (name) => ({
    model: { type: 'Ledger', from: '../model/ledger.js' },
    code: `function* ({ waivers }) {
  for (const { id, file, line, column } of waivers) {
    if (id !== '${name}') continue;
    yield {
      what: \`waiver \${id} is only an example\`,
      location: { file, line, column },
      key: id,
    };
  }
}`,
    page: {
      checks: `A waiver has the id \`${name}\`.`,
      bad: fence('json facts', ledger(name)),
      expectAt: '.eos/waivers.yaml:3:5',
      good: fence('json facts', ledger('another-waiver')),
    },
  }),
};

function fence(info: string, value: unknown): string {
  return `\`\`\`${info}\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

/** One gate that is switched off and was skipped, as it should be. */
function jobs(gate: string): object {
  return {
    workflow: '.github/workflows/gates.yml',
    jobs: [{ gate, expectation: 'off', result: 'skipped' }],
  };
}

/** One waiver that is in order. */
function ledger(id: string): object {
  const waiver = {
    id,
    rule: 'arch-lint/no-cross-internals',
    match: { file: 'apps/web/**' },
    reason: 'moves with the billing rewrite',
    owner: '@web',
    until: '2026-09-01',
    file: '.eos/waivers.yaml',
    line: 3,
    column: 5,
  };
  return {
    today: '2026-06-01',
    maxDays: 180,
    waivers: [waiver],
    unused: [],
    stale: [],
    grown: [],
    loosenings: [],
    policyFile: 'eos.yaml',
    files: 1,
  };
}

/** A repository whose commands were only listed, with one kind that has none. */
function qualityFacts(why: string): object {
  return { execute: false, commands: [], missing: [{ kind: 'golden', why }], removed: [] };
}
