import type { JsonObject } from '../json/index.js';
import { isObject } from '../json/index.js';
import type { Wishes } from './wishes.js';

const NONE: ReadonlySet<string> = new Set();

/** Properties of a schema that are not there in the use the values are made for. */
export function hiddenNames({ properties }: JsonObject, { use }: Wishes): ReadonlySet<string> {
  const mark = use === 'request' ? 'readOnly' : use === 'response' ? 'writeOnly' : undefined;
  if (mark === undefined || !isObject(properties)) return NONE;
  return new Set(
    Object.keys(properties).filter((name) => {
      const one = properties[name];
      return isObject(one) && one[mark] === true;
    }),
  );
}
