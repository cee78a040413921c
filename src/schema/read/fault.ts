/** A schema that cannot be read, in plain words at a place of a document. */
export class SchemaFault extends Error {
  constructor(
    what: string,
    /** Address of the document, as it was given. */
    readonly document: string,
    /** JSON pointer (RFC 6901) of the place in it. */
    readonly pointer: string,
  ) {
    super(what);
  }
}
