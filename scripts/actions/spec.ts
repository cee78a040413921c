/** Type of an input, in the words of github-actions-typing: what editors and typed wrappers are told. */
export type InputType =
  | { type: 'string' | 'boolean' | 'integer' }
  | { type: 'enum'; values: readonly string[] }
  | { type: 'list'; separator: string };

/** One input of an action. The platform knows strings only, so a default is text whatever the type. */
export type InputSpec = InputType & {
  description: string;
  default?: string;
  required?: true;
};

/** One output of an action. */
export interface OutputSpec {
  description: string;
  type: 'string' | 'boolean' | 'integer';
  /** Expression, in composite actions only. */
  value?: string;
}

/** A step of a composite action: a shell script that lies beside its action.yml. */
export interface StepSpec {
  id: string;
  name: string;
  script: string;
  /** Environment of the step. Inputs reach a script this way only: an expression inside a script could be injected into. */
  env: Readonly<Record<string, string>>;
}

export type RunSpec = { kind: 'node'; bundle: string } | { kind: 'composite'; steps: readonly StepSpec[] };

/** What `action.yml` and `action-types.yml` of one action say. */
export interface ActionSpec {
  /** Folder in the repository that holds action.yml; empty for the root. */
  folder: string;
  name: string;
  description: string;
  inputs: Readonly<Record<string, InputSpec>>;
  outputs: Readonly<Record<string, OutputSpec>>;
  runs: RunSpec;
}
