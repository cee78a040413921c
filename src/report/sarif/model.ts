/** The part of SARIF 2.1.0 that is written here (OASIS, sarif-v2.1.0-errata01). Names are the standard's. */
export interface Log {
  $schema: string;
  version: '2.1.0';
  runs: Run[];
}

export interface Run {
  tool: { driver: ToolComponent };
  automationDetails: { id: string };
  columnKind: 'utf16CodeUnits';
  originalUriBaseIds: Record<string, { description: Message }>;
  invocations: Invocation[];
  results: Result[];
  properties: Record<string, unknown>;
}

export interface ToolComponent {
  name: string;
  version: string;
  semanticVersion: string;
  rules: ReportingDescriptor[];
}

export type Level = 'error' | 'warning' | 'note';

export interface Message {
  text: string;
}

export interface ReportingDescriptor {
  id: string;
  name: string;
  shortDescription: Message;
  fullDescription?: Message;
  help?: Message & { markdown: string };
  helpUri?: string;
  defaultConfiguration: { level: Level };
  properties: { tags: string[]; precision: string };
}

export interface Invocation {
  executionSuccessful: boolean;
  toolExecutionNotifications: Notification[];
}

export interface Notification {
  level: Level;
  message: Message;
  locations?: Location[];
}

export interface Region {
  startLine: number;
  startColumn: number;
  endLine?: number;
  endColumn?: number;
}

export interface ArtifactLocation {
  uri: string;
  uriBaseId: string;
}

export interface Location {
  physicalLocation: { artifactLocation: ArtifactLocation; region?: Region };
  message?: Message;
  id?: number;
}

export interface Result {
  ruleId: string;
  ruleIndex: number;
  level: Level;
  message: Message;
  locations: Location[];
  relatedLocations?: Location[];
  codeFlows?: { threadFlows: { locations: { location: Location }[] }[] }[];
  partialFingerprints: Record<string, string>;
  baselineState?: 'new' | 'unchanged';
  suppressions?: { kind: 'external'; status: 'accepted'; justification: string }[];
  fixes?: Fix[];
  properties: Record<string, unknown>;
}

export interface Fix {
  description: Message;
  artifactChanges: {
    artifactLocation: ArtifactLocation;
    replacements: { deletedRegion: Region; insertedContent: Message }[];
  }[];
}
