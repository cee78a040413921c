// AUTO-GENERATED – DO NOT EDIT. Written by `npm run generate` from actions/*/rules/*.md.

/** Every gate there is; its code and its pages are loaded when it is asked for. */
export const GATES = {
  "arch-lint": {
    summary: "Imports respect the borders between packages, lead somewhere, and are declared.",
    rules: ["ambiguous-module","app-imported","banned-dependency","dependency-cruiser-rule","dependency-not-allowed","development-dependency-in-production","file-without-module","forbidden-reach","generated-internals-imported","import-cycle","layer-violation","module-cycle","module-entry-bypassed","no-cross-internals","not-visible","orphan-file","package-cycle","pattern-matches-nothing","server-code-in-client","shared-swamp","test-code-in-production","toothless-rule","type-only-crossing","undeclared-dependency","unknown-name","unreachable-module","unreadable-configuration","unresolvable-import"],
    load: async () => (await import('../../actions/arch-lint/main.js')).default,
    pages: async () => (await import('./pages/arch-lint.js')).pages,
  },
  "contract-diff": {
    summary: "A new version of a contract takes what the old one took: by proof, or the value that breaks is shown.",
    rules: ["accepted-value-refused","access-opened","access-tightened","answer-lost","approval-expired","approval-invalid","approval-unused","body-tightened","changelog-missing","channel-removed","contract-misnamed","contract-removed","contract-without-changelog","contract-without-documentation","contract-without-owner","end-not-announced","invalid-contract","media-type-lost","message-removed","message-unexpected","operation-removed","parameter-tightened","released-version-changed","sent-value-unexpected","server-removed","stability-lowered","undecided-change","value-newly-produced","value-no-longer-accepted","version-not-raised","version-removed","wire-form-changed"],
    load: async () => (await import('../../actions/contract-diff/main.js')).default,
    pages: async () => (await import('./pages/contract-diff.js')).pages,
  },
  "module-shape": {
    summary: "Every module has a README, one entry, tests with a plan, contracts and an owner; folders and names are known.",
    rules: ["inside-exported","missing-contract","missing-entry","missing-owner","missing-readme","missing-readme-section","missing-test-plan","missing-tests","pattern-matches-nothing","unconventional-name","unknown-export-in-readme","unknown-folder","unknown-path-in-readme"],
    load: async () => (await import('../../actions/module-shape/main.js')).default,
    pages: async () => (await import('./pages/module-shape.js')).pages,
  },
  "quality": {
    summary: "The repository's own format, lint, type, test and build commands pass, and really did something.",
    rules: ["command-failed","command-removed","command-timed-out","flaky-test","mostly-skipped-tests","no-tests-executed","swallowed-failure","vacuous-command"],
    load: async () => (await import('../../actions/quality/main.js')).default,
    pages: async () => (await import('./pages/quality.js')).pages,
  },
  "verdict": {
    summary: "Every gate that was to run did run, looked at something, and passed.",
    rules: ["gate-not-passed","inspected-nothing","job-cancelled","job-never-ran","missing-report","result-contradicts-report","skipped-without-leave"],
    load: async () => (await import('../../actions/verdict/main.js')).default,
    pages: async () => (await import('./pages/verdict.js')).pages,
  },
  "waivers": {
    summary: "Exceptions have an owner, a reason and an end; baselines only shrink; a looser policy is seen.",
    rules: ["expired-waiver","grown-baseline","loosened-policy","overlong-waiver","ownerless-waiver","stale-baseline","unused-waiver"],
    load: async () => (await import('../../actions/waivers/main.js')).default,
    pages: async () => (await import('./pages/waivers.js')).pages,
  },
} as const;
