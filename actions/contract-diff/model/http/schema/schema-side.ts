import type { DataDocument } from '../../../../../src/document/index.js';
import type { HttpApi, Library as Documents, Site } from '../../../../../src/openapi/index.js';
import type { Dialect, Json, Place, Resource, Side } from '../../../../../src/schema/index.js';
import { Library, metaSchema, placeOf } from '../../../../../src/schema/index.js';
import { dependsOnUse } from './depends-on-use.js';

/** One version of an API as the schema core knows it. */
export class SchemaSide {
  readonly side: Side;
  readonly besideRef: boolean;
  /** Whether schemas may mean something else in requests than in answers. */
  readonly dependsOnUse: boolean;
  private readonly dialect: Dialect;
  private readonly roots = new Map<DataDocument, Resource>();
  private count = 0;

  constructor(name: Side['name'], api: HttpApi, documents: Documents) {
    this.besideRef = api.format === '3.1' || api.format === '3.2';
    this.dialect = this.besideRef ? 'openapi-3.1' : 'openapi-3.0';
    const library = new Library((uri) => {
      const found = documents(uri);
      return 'why' in found ? metaSchema(uri) : this.source(found);
    });
    this.side = { name, library };
    this.dependsOnUse = dependsOnUse(api.site.document.value);
  }

  place(site: Site): Place {
    const { pointer, value } = site;
    return this.at(site.document, pointer, value as Json);
  }

  /** A schema that stands in no document, as if it stood at `site`: references in it lead where they lead there. */
  instead(site: Site, value: Json): Place {
    return this.at(site.document, `${site.pointer}/~ ${this.count++}`, value);
  }

  private at(document: DataDocument, pointer: string, value: Json): Place {
    let resource = this.roots.get(document);
    if (resource === undefined) {
      resource = this.side.library.add(this.source(document));
      this.roots.set(document, resource);
    }
    return placeOf(this.side.library, { resource, pointer, value });
  }

  private source({ path, value }: DataDocument) {
    return { address: path, value: value as Json, dialect: this.dialect };
  }
}
