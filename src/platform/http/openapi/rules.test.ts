import { describe, expect, it } from 'vitest';
import { operations } from '../../areas.ts';
import { aboutFrom, apiInfo } from './api-info.ts';
import { openApi } from './openapi.ts';

// DIGG's profile for REST APIs 1.2.0, as its linter (RAP-LP 1.0.0) checks it; the linter itself is on no registry.

interface Described {
  operationId: string;
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean; example: unknown }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { description: string; content: Record<string, { example?: unknown; schema?: object }> }>;
}

const about = aboutFrom({}, 'https://ledtrad.example');
const document = openApi(operations, about) as {
  openapi: string;
  info: Record<string, unknown>;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
};
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
);
const each = describe.each(all.map((one) => [`${one.method} ${one.path}`, one] as const));

describe('the API by the national profile', () => {
  it('has an address with protocol, host, api and main version', () => {
    expect(document.servers[0]?.url).toMatch(/^https:\/\/[a-z0-9.-]+\/api\/v1$/);
  });

  it('says who answers for it, under what licence and terms', () => {
    const { title, version, description, contact, license, termsOfService } = document.info;
    expect(title && description && termsOfService).toBeTruthy();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(contact).toEqual({ name: expect.any(String), url: expect.any(String), email: expect.stringContaining('@') });
    expect(license).toEqual({ name: expect.any(String), url: expect.stringMatching(/^https:/) });
  });

  it('tells about itself at /api-info', () => {
    expect(document.paths['/api-info']?.get).toBeDefined();
    expect(Object.keys(apiInfo(about)).sort()).toEqual(
      ['apiDocumentation', 'apiName', 'apiReleased', 'apiStatus', 'apiVersion'].sort(),
    );
  });

  it('has one path and method for each operation', () => {
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(all).toHaveLength(operations.length + 1);
  });
});

each('%s', (_, { path, method, ...described }) => {
  it('has a path in lower case with words parted by hyphens, and no ending slash', () => {
    const written = path.replaceAll(/\{[a-z][A-Za-z0-9]*\}/g, '');
    expect(written).toMatch(/^[a-z0-9/-]*$/);
    expect(path).not.toMatch(/\/$|\/\//);
  });

  it('names its parameters in camelCase, beginning with a letter, and no personal identity number among them', () => {
    for (const { name } of described.parameters) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(name).not.toMatch(/person(?:al)?(?:n(?:umme)?r|identity)|ssn/i);
    }
    for (const name of path.matchAll(/\{(\w+)\}/g))
      expect(described.parameters).toContainEqual(
        expect.objectContaining({ name: name[1], in: 'path', required: true }),
      );
  });

  it('asks for no query parameter that must be there, but the words of a search and the form of a file', () => {
    const must = described.parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name);
    expect(must.filter((name) => !['q', 'format'].includes(name))).toEqual([]);
  });

  it('is described in both languages, with examples of what is sent and answered', () => {
    expect(described.summary).toBeTruthy();
    expect(described.description).toContain('\n\n');
    for (const { example } of described.parameters) expect(example).toBeDefined();
    for (const { example } of Object.values(described.requestBody?.content ?? {})) expect(example).toBeDefined();
    for (const [status, { description, content }] of Object.entries(described.responses)) {
      expect(description).toBeTruthy();
      for (const [type, { example }] of Object.entries(content))
        if (type !== 'application/octet-stream') expect(example, `${status} ${type}`).toBeDefined();
    }
  });

  it('sends no body with GET, and reports errors as problem+json', () => {
    if (method === 'get') expect(described.requestBody).toBeUndefined();
    for (const [status, { content }] of Object.entries(described.responses))
      if (Number(status) >= 400) {
        const schema = content['application/problem+json']?.schema;
        expect(schema).toMatchObject({ required: ['type', 'title', 'status', 'detail', 'instance'] });
      }
  });
});

describe('lists', () => {
  const lists = operations.filter(({ input }) => 'shape' in input && 'page' in (input.shape as object));
  it.each(lists.map((one) => [one.name, one] as const))(
    '%s answers 20 at a time unless asked, from page 1',
    (name, one) => {
      const must =
        all.find(({ operationId }) => operationId === name)?.parameters.filter(({ required }) => required) ?? [];
      const input = Object.fromEntries(must.map((parameter) => [parameter.name, parameter.example]));
      expect(one.input.parse(input)).toMatchObject({ limit: 20, page: 1 });
    },
  );
});

describe('examples', () => {
  it.each(operations.map((one) => [one.name, one] as const))(
    '%s would take its own example',
    (name, { input, http }) => {
      const described = all.find(({ operationId }) => operationId === name);
      const fromParameters = Object.fromEntries((described?.parameters ?? []).map((one) => [one.name, one.example]));
      const [content] = Object.values(described?.requestBody?.content ?? {});
      const body = http.body === 'file' ? (content?.example as { input: object } | undefined)?.input : content?.example;
      expect(input.safeParse({ ...fromParameters, ...(body as object) })).toMatchObject({ success: true });
    },
  );
});
