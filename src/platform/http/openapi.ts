import { z } from 'zod';
import type { AnyOperation } from '../../kernel/operation.ts';

const PROBLEM = {
  description: 'A sentence that says what is wrong (RFC 9457)',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    target: 'draft-2020-12',
  });
  return rest as { properties?: Record<string, object>; required?: string[] };
};

/** The API described, from the operations alone (OpenAPI 3.1). */
export function openApi(operations: AnyOperation[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { method, path } = operation.http;
    paths[`/api${path}`] = { ...paths[`/api${path}`], [method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ledtråd', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths,
  };
}

function described({ name, summary, http, input, output }: AnyOperation): object {
  const schema = schemaOf(input, 'input');
  const inPath = [...http.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string);
  const properties = Object.entries(schema.properties ?? {});
  const isQuery = http.method === 'GET' || http.body === 'file';
  const parameters = properties
    .filter(([key]) => inPath.includes(key) || isQuery)
    .map(([key, value]) => ({
      name: key,
      in: inPath.includes(key) ? 'path' : 'query',
      required: inPath.includes(key) || (schema.required?.includes(key) ?? false),
      schema: value,
    }));
  const fileName = {
    name: 'X-File-Name',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'Percent-encoded',
  };
  const body = properties.filter(([key]) => !inPath.includes(key));
  return {
    operationId: name,
    summary: summary.en,
    description: summary.sv,
    parameters: http.body === 'file' ? [...parameters, fileName] : parameters,
    ...(http.body === 'file'
      ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
      : isQuery
        ? {}
        : {
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: Object.fromEntries(body),
                    required: (schema.required ?? []).filter((key) => !inPath.includes(key)),
                  },
                },
              },
            },
          }),
    responses: {
      200: {
        description: 'Done',
        content:
          http.answer === 'file'
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: schemaOf(output, 'output') } },
      },
      default: PROBLEM,
    },
  };
}
