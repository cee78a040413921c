import type { DataDocument } from '../../../../../src/document/index.js';
import type { Library as Documents, Site } from '../../../../../src/openapi/index.js';
import type { Dialect, Json, Place, Resource, Side } from '../../../../../src/schema/index.js';
import { Library, TRAITS, metaSchema, placeOf } from '../../../../../src/schema/index.js';
import type { TupleKeyword } from './wrap.js';

/** One version of an API as the schema core knows it. */
export class SchemaSide {
  readonly side: Side;
  readonly besideRef: boolean;
  private readonly roots = new Map<DataDocument, Resource>();
  private count = 0;

  /**
   * @param dialect of schemas that name none themselves
   * @param dependsOnUse whether schemas may mean something else in requests than in answers
   */
  constructor(
    name: Side['name'],
    private readonly dialect: Dialect,
    documents: Documents,
    readonly dependsOnUse: boolean,
  ) {
    this.besideRef = TRAITS[dialect].besideRef;
    const library = new Library((uri) => {
      const found = documents(uri);
      return 'why' in found ? metaSchema(uri) : this.source(found);
    });
    this.side = { name, library };
  }

  place(site: Site): Place {
    const { pointer, value } = site;
    return this.at(site.document, pointer, value as Json);
  }

  /** A schema that stands in no document, as if it stood at `site`: references in it lead where they lead there. */
  instead(site: Site, value: Json): Place {
    return this.at(site.document, `${site.pointer}/~ ${this.count++}`, value);
  }

  /** How a schema that stands at `site` spells items at fixed places. */
  tupleKeyword({ document }: Site): TupleKeyword {
    return TRAITS[this.root(document).dialect].since < 2020 ? 'items' : 'prefixItems';
  }

  private at(document: DataDocument, pointer: string, value: Json): Place {
    return placeOf(this.side.library, { resource: this.root(document), pointer, value });
  }

  private root(document: DataDocument): Resource {
    const known = this.roots.get(document);
    if (known !== undefined) return known;
    const resource = this.side.library.add(this.source(document));
    this.roots.set(document, resource);
    return resource;
  }

  private source({ path, value }: DataDocument) {
    return { address: path, value: value as Json, dialect: this.dialect };
  }
}
