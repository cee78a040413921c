/**
 * What writers send and readers take beyond the letter of a schema. `strict`: everything that is valid. `declared-only`: writers
 * send only names that their schema declares, so that a new optional property is safe. `tolerant-reader`: besides, readers ignore
 * names they do not know, and values of extensible enums they do not know.
 */
export type ContentModel = 'strict' | 'declared-only' | 'tolerant-reader';

/**
 * What `format` means. `unsure`: some validators check it and some do not, so a verdict that hangs on it is unknown. `assert`: it is
 * checked. `ignore`: it says nothing.
 */
export type FormatPolicy = 'unsure' | 'assert' | 'ignore';

/** Under what assumptions two schemas are compared. */
export interface Policy {
  contentModel: ContentModel;
  format: FormatPolicy;
  /** Under `tolerant-reader`: which enums of a reader may meet new values. */
  extensibleEnums: 'marked' | 'all';
  /** Steps a comparison may take before it gives up as unknown. Steps, not milliseconds: the same input gives the same answer. */
  steps: number;
}

export const DEFAULT_POLICY: Policy = {
  contentModel: 'declared-only',
  format: 'unsure',
  extensibleEnums: 'marked',
  steps: 200_000,
};
