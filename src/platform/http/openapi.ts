import { z } from 'zod';
import type { AnyOperation } from '../../kernel/operation.ts';
import { API } from './routes.ts';

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
    paths[`${API}${path}`] = { ...paths[`${API}${path}`], [method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ledtråd', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths,
  };
}

function described({ name, summary, http, input, output }: AnyOperation): object {
  const { properties = {}, required = [] } = schemaOf(input, 'input');
  const inPath = [...http.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string);
  const isQuery = http.method === 'GET';
  const parameters = Object.entries(properties)
    .filter(([key]) => inPath.includes(key) || isQuery)
    .map(([key, value]) => ({
      name: key,
      in: inPath.includes(key) ? 'path' : 'query',
      required: inPath.includes(key) || required.includes(key),
      schema: value,
    }));
  const inBody = {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !inPath.includes(key))),
    required: required.filter((key) => !inPath.includes(key)),
  };
  const content = http.body === 'file' ? multipart(inBody) : { 'application/json': { schema: inBody } };
  return {
    operationId: name,
    summary: summary.en,
    description: summary.sv,
    parameters,
    ...(isQuery ? {} : { requestBody: { required: true, content } }),
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

/** A file with what is said beside it, which may be left out where nothing must be said. */
const multipart = (input: { required: string[] }) => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { contentMediaType: 'application/octet-stream' }, input },
      required: input.required.length > 0 ? ['file', 'input'] : ['file'],
      additionalProperties: false,
    },
    encoding: { input: { contentType: 'application/json' } },
  },
});
