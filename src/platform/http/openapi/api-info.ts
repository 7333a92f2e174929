/** What the API says of itself and of who runs it. */
export interface About {
  /** Of the API, e.g. `1.0.0`. */
  version: string;
  /** Protocol and host, e.g. `https://ledtrad.lindvik.example`. */
  address: string;
  contact: { name: string; url: string; email: string };
  /** Where the terms and the service level are. */
  terms: string;
}

/** The version of the API, by semantic versioning; its first number is in every address. */
const VERSION = '1.0.0';

/** What an installation says of itself: `LEDTRAD_ADDRESS`, and `LEDTRAD_CONTACT_NAME`, `_URL` and `_EMAIL`. */
export function aboutFrom(env: NodeJS.ProcessEnv, address: string): About {
  const at = env.LEDTRAD_ADDRESS ?? address;
  return {
    version: VERSION,
    address: at,
    contact: {
      name: env.LEDTRAD_CONTACT_NAME ?? 'Kommunens systemförvaltning',
      url: env.LEDTRAD_CONTACT_URL ?? `${at}/hjalp`,
      email: env.LEDTRAD_CONTACT_EMAIL ?? 'systemforvaltning@kommun.example',
    },
    terms: `${at}/hjalp`,
  };
}

/** The answer of `/api-info`; the fields are DIGG's (profile 1.2, API information). */
export const apiInfo = ({ version, address }: About) => ({
  apiName: 'Ledtråd',
  apiVersion: version,
  apiReleased: '2026-11-28',
  apiDocumentation: `${address}/api/v1/openapi.json`,
  apiStatus: 'active',
});

const example = apiInfo({ version: VERSION, address: 'https://ledtrad.example', contact: noContact(), terms: '' });

function noContact() {
  return { name: '', url: '', email: '' };
}

/** `/api-info` in the description. */
export const apiInfoPath = {
  get: {
    operationId: 'api.info',
    summary: 'About this API',
    description:
      'Vad API:et heter, vilken version det är och var det beskrivs.\n\nThe name and version of the API, and where it is described.',
    parameters: [],
    responses: {
      200: {
        description: 'Uppgifter om API:et. About the API.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: Object.fromEntries(Object.keys(example).map((key) => [key, { type: 'string' }])),
              required: Object.keys(example),
            },
            example,
          },
        },
      },
    },
  },
};
