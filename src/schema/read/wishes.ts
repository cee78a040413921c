/** How a side's schemas are to be read, beyond what they say. */
export interface Wishes {
  /**
   * What the values are used for: in a request, properties marked `readOnly` are not sent, in a response those marked `writeOnly`
   * (OpenAPI 3.0.4, 4.7.24.2).
   */
  use?: 'request' | 'response';
  /** A reader that forgives: unknown names are ignored, and so are unknown values of extensible enums. */
  reader?: {
    ignoreUnknownNames: boolean;
    /** Every enum of texts, or only those of schemas with `x-extensible-enum`. */
    extensibleEnums: 'marked' | 'all';
  };
}
