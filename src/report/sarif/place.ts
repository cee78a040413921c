import type { Location as Place } from '../../core/finding/index.js';
import type { ArtifactLocation, Location, Region } from './model.js';
import { message } from './message.js';

/** Root of the repository; GitHub resolves it to the checkout. */
export const SRCROOT = '%SRCROOT%';

/** A path of the repository as a relative reference (RFC 3986): what may not stand there is percent-encoded as UTF-8. */
export function artifact(file: string): ArtifactLocation {
  const segments = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(segment);
  // A colon in the first segment would make it a scheme.
  const uri = segments.map((text, i) => (i === 0 ? text : text.replaceAll('%3A', ':'))).join('/');
  return { uri, uriBaseId: SRCROOT };
}

function segment(text: string): string {
  return encodeURIComponent(text).replace(/%(?:40|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}

/** A place as SARIF says it; a range that ends before it starts loses its end. */
export function location(place: Place, text?: string): Location {
  const physicalLocation = { artifactLocation: artifact(place.file), region: region(place) };
  return text === undefined || text === ''
    ? { physicalLocation }
    : { physicalLocation, message: message(text) };
}

export function region({ line, column, endLine, endColumn }: Place): Region {
  const last = endLine ?? line;
  const wellFormed = last > line || (last === line && (endColumn === undefined || endColumn >= column));
  return {
    startLine: line,
    startColumn: column,
    ...(wellFormed && endLine !== undefined ? { endLine } : {}),
    ...(wellFormed && endColumn !== undefined ? { endColumn } : {}),
  };
}
