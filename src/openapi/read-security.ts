import type { References } from './cursor.js';
import { isRecord, textOf } from './cursor.js';
import type { OAuthFlow, Requirement, SecurityScheme } from './model.js';
import type { ApiContext } from './context.js';
import type { Site } from './site.js';
import { swaggerFlows } from './swagger.js';

const FLOW_URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl'];

/** Alternatives under `security`; undefined where nothing is said, empty where everybody is let in. */
export function readRequirements(references: References, site: Site): Requirement[] | undefined {
  if (!isRecord(site.value) || site.value['security'] === undefined) return undefined;
  return references.items(site, 'security').map((alternative) => ({
    schemes: new Map(
      Object.entries(isRecord(alternative.value) ? alternative.value : {}).map(([scheme, scopes]) => [
        scheme,
        Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [],
      ]),
    ),
    site: alternative,
  }));
}

/** Reads the schemes that `security` names. */
export function readSecuritySchemes(
  { references, format }: ApiContext,
  components: Site | undefined,
): Map<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  const field = format === '2.0' ? 'securityDefinitions' : 'securitySchemes';
  for (const [name, site] of references.entries(components, field)) {
    const type = textOf(site, 'type') ?? '';
    const optional = {
      in: textOf(site, 'in'),
      parameter: textOf(site, 'name'),
      // HTTP authentication schemes are compared without regard to case (RFC 9110, 11.1).
      scheme: (type === 'basic' ? 'basic' : textOf(site, 'scheme'))?.toLowerCase(),
      bearerFormat: textOf(site, 'bearerFormat'),
      openIdConnectUrl: textOf(site, 'openIdConnectUrl'),
    };
    schemes.set(name, {
      name,
      type: type === 'basic' ? 'http' : type,
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      flows: new Map(
        (format === '2.0' ? swaggerFlows(site) : references.entries(site, 'flows')).map(([flow, at]) => [
          flow,
          readFlow(at),
        ]),
      ),
      site,
    });
  }
  return schemes;
}

function readFlow(site: Site): OAuthFlow {
  const fields = isRecord(site.value) ? site.value : {};
  const scopes = isRecord(fields['scopes']) ? fields['scopes'] : {};
  return {
    urls: Object.fromEntries(
      FLOW_URLS.flatMap((name) => {
        const url = textOf(site, name);
        return url === undefined ? [] : [[name, url]];
      }),
    ),
    scopes: new Map(Object.entries(scopes).map(([name, text]) => [name, String(text)])),
    site,
  };
}
