import type { Schema } from './schema.ts';

/** A value that a schema allows, short and plausible: for the description's examples. Fields that may be left out are in it too, one level deep. */
export function exampleOf(schema: Schema, name = '', root: Schema = schema, depth = 0): unknown {
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.length) return schema.enum[0];
  if (schema.default !== undefined && depth > 0) return schema.default;
  if (schema.$ref) return depth > DEEPEST ? undefined : exampleOf(resolve(schema.$ref, root), name, root, depth + 1);
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return exampleOf(first, name, root, depth);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, root, depth);
    case 'array':
      return arrayOf(schema, name, root, depth);
    case 'integer':
    case 'number':
      return numberOf(schema, name);
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema, name);
    default:
      return null;
  }
}

/** How far a schema that holds itself is followed. */
const DEEPEST = 6;

const resolve = (ref: string, root: Schema): Schema =>
  ref === '#' ? root : (root.$defs?.[ref.replace('#/$defs/', '')] ?? {});

function objectOf(schema: Schema, root: Schema, depth: number): object {
  const required = new Set(schema.required ?? []);
  const named = Object.entries(schema.properties ?? {})
    .filter(([key]) => depth === 0 || required.has(key))
    .map(([key, value]) => [key, exampleOf(value, key, root, depth + 1)]);
  if (named.length > 0 || typeof schema.additionalProperties !== 'object') return Object.fromEntries(named);
  return { g1: exampleOf(schema.additionalProperties, 'g1', root, depth + 1) };
}

function arrayOf(schema: Schema, name: string, root: Schema, depth: number): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => exampleOf(item, name, root, depth + 1));
  if (!schema.items || (depth > DEEPEST && !schema.minItems)) return [];
  const item = exampleOf(schema.items, name, root, depth + 1);
  return item === undefined ? [] : [item];
}

function numberOf({ minimum, maximum }: Schema, name: string): number {
  const wished = /year/i.test(name) ? 2026 : /limit/.test(name) ? 20 : 1;
  return Math.min(Math.max(wished, minimum ?? wished), maximum ?? wished);
}

const BY_FORMAT: Record<string, string> = {
  uuid: '3f2b8c1e-7a54-4d0b-9c35-0f6f3a1d2e48',
  'date-time': '2026-02-05T09:30:00Z',
  date: '2026-02-05',
  uri: 'https://ledtrad.example',
  email: 'kim@lindvik.example',
};
const BY_NAME: [name: RegExp, text: string][] = [
  [/^sv$/, 'Planen finns inte.'],
  [/^en$/, 'There is no such plan.'],
  [/registrationNumber/, 'LIND 2026/23'],
  [/^(?:unit|planName|name)$/i, 'Öppenvårdsenheten'],
  [/^board$/i, 'Socialnämnden'],
  [/title|^goal$/i, 'Barn får stöd i rätt tid'],
  [/number/i, '1.3.2'],
  [/outcome|target|previous/i, '85 %'],
  [/heading/i, 'Uppföljning'],
  [/start|end|date/i, '2026-02-05'],
  [/^q$/, 'våld'],
  [/accent/i, '#1b5e6b'],
];

function textOf({ format, minLength = 0 }: Schema, name: string): string {
  const text = (format && BY_FORMAT[format]) ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'Text';
  return text.padEnd(minLength, 'a');
}
