/** What the page of a rule gives to SARIF readers. */
export interface RuleHelp {
  summary: string;
  helpMarkdown: string;
  helpUri?: string;
}

export interface SarifOptions {
  /**
   * `active`: new findings only, the file to upload, because GitHub shows suppressed results as open alerts.
   * `audit`: every finding with its baseline state and, where it is waived, its suppression.
   */
  mode: 'active' | 'audit';
  /** The page of a rule by its id. */
  pages?: (ruleId: string) => RuleHelp | undefined;
}
