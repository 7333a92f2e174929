import type { AnyOperation } from '../../../kernel/operation.ts';
import { exampleOf } from './example.ts';
import { type Schema, schemaOf } from './schema.ts';

/** One operation in the description: OpenAPI's Operation Object, with an example of what is sent and of what is answered. */
export function describe({ name, summary, http, input, output, kind, reader, subject }: AnyOperation): object {
  const { properties = {}, required = [] } = schemaOf(input, 'input');
  const inPath = [...http.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string);
  const isQuery = http.method === 'GET';
  const parameters = Object.entries(properties)
    .filter(([key]) => inPath.includes(key) || isQuery)
    .map(([key, schema]) => ({
      name: key,
      in: inPath.includes(key) ? 'path' : 'query',
      required: inPath.includes(key) || required.includes(key),
      schema,
      example: exampleOf(schema, key),
    }));
  const body: Schema = {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !inPath.includes(key))),
    required: required.filter((key) => !inPath.includes(key)),
  };
  return {
    operationId: name,
    summary: summary.en,
    description: `${summary.sv}.\n\n${summary.en}.`,
    parameters,
    ...(isQuery
      ? {}
      : { requestBody: { required: true, content: http.body === 'file' ? multipart(body) : json(body) } }),
    responses: {
      200: {
        description: kind === 'query' ? 'Svaret. The answer.' : 'Gjort. Done.',
        content: http.answer === 'file' ? { 'application/octet-stream': {} } : json(schemaOf(output, 'output')),
      },
      400: problem('Något i det som skickades är fel. Something sent is wrong.', 400, 'input-invalid'),
      403: problem('Det är inte tillåtet i ditt uppdrag. Your post may not do this.', 403, 'not-allowed'),
      ...(inPath.length > 0 || subject
        ? { 404: problem('Det finns inte. There is no such thing.', 404, 'not-found') }
        : {}),
      ...(reader ? { 413: problem('Filen är för stor. The file is too large.', 413, 'file-too-large') } : {}),
      503: problem('Försök igen om en stund. Try again in a while.', 503, 'busy'),
    },
  };
}

const json = (schema: Schema) => ({ 'application/json': { schema, example: exampleOf(schema) } });

/** A file with what is said beside it, which may be left out when nothing must be said. */
const multipart = (input: Schema) => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { contentMediaType: 'application/octet-stream' }, input },
      required: input.required?.length ? ['file', 'input'] : ['file'],
      additionalProperties: false,
    },
    encoding: { input: { contentType: 'application/json' } },
    example: { file: 'verksamhetsplan.docx', input: exampleOf(input) },
  },
});

const text = { type: 'string' };

/** A problem as RFC 9457 has it. */
const problem = (description: string, status: number, title: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: { type: text, title: text, status: { type: 'integer' }, detail: text, instance: text },
        required: ['type', 'title', 'status', 'detail', 'instance'],
      },
      example: {
        type: `urn:ledtrad:problem:${title}`,
        title,
        status,
        detail: description.split('. ')[0],
        instance: 'urn:uuid:3f2b8c1e-7a54-4d0b-9c35-0f6f3a1d2e48',
      },
    },
  },
});
