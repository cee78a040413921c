/**
 * JSON Schema as sets of values. In the order in which a caller meets them:
 *
 * 1. A {@link Library} holds the documents of one version. `library.add({ address, value, dialect })` makes one known and gives its
 *    root; further documents come from the `Resolve` it was made with. A whole OpenAPI document can be added: what is not asked about
 *    is not read. `library.follow(resource, '', '#/components/schemas/Order')` finds a schema in it, `placeOf` makes it a {@link Place}.
 * 2. A {@link Session} compares places of two libraries under one {@link Policy}, and keeps what questions have in common. `use` is
 *    `request` or `response` where `readOnly` and `writeOnly` matter; it belongs to the session, so a caller has one for each use.
 * 3. `session.decide(flow)` says whether the reader takes all that the writer may send; {@link breaksOf} takes a "no" apart into
 *    single constraints, each with its own witness and its place in the reader's document. {@link placeAt} finds the place in the
 *    writer's.
 * 4. What cannot be read is thrown as a {@link SchemaFault} with document and pointer.
 */
export * from './compare/index.js';
export * from './json/index.js';
export * from './read/index.js';
export * from './subset/index.js';
export * from './witness/index.js';
