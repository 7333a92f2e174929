import type { AnyOperation } from '../../../kernel/operation.ts';
import { API } from '../routes.ts';
import { type About, apiInfoPath } from './api-info.ts';
import { describe } from './describe.ts';

/** The API described from the operations alone (OpenAPI 3.1), by DIGG's profile for REST APIs 1.2; `rules.test.ts` holds the profile's rules. */
export function openApi(operations: AnyOperation[], about: About): object {
  const paths: Record<string, Record<string, object>> = { '/api-info': apiInfoPath };
  for (const operation of operations) {
    const { method, path } = operation.http;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ledtråd',
      version: about.version,
      description:
        'Mål, planer, rapporter och uppföljning i en kommun. Listor svarar med en sida i taget (`limit`, `page`); fel är en mening enligt RFC 9457. En fil får vara högst 20 MB och en text i JSON högst 5 MB.\n\n' +
        'Goals, plans, reports and follow-up of a municipality. Lists answer a page at a time (`limit`, `page`); errors are a sentence, by RFC 9457. A file may be 20 MB at most, and JSON 5 MB.',
      termsOfService: about.terms,
      contact: about.contact,
      license: { name: 'EUPL-1.2', url: 'https://interoperable-europe.ec.europa.eu/licence/eupl-12' },
      'x-sla': about.terms,
    },
    servers: [{ url: `${about.address}${API}` }],
    paths,
  };
}
