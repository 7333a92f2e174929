import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { z } from 'zod';
import type { AnyOperation } from '../../src/kernel/operation.ts';

const root = join(import.meta.dirname, '../..');

const sourceFiles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path}`)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .sort();

/** A type that a page can import. `of` says which type: the schema's own, or the input or output of a schema of that name. */
export interface Named {
  name: string;
  /** Relative to the project's folder. */
  file: string;
  /** True if the type has the schema's own name; otherwise it is `z.output<typeof name>`. */
  isType: boolean;
}

/** The exports of the files in some folders whose text contains `has`. */
const exportsOf = async (
  folder: RegExp,
  has: string,
): Promise<{ name: string; value: unknown; file: string; text: string }[]> => {
  const found = [];
  for (const file of sourceFiles.filter((path) => folder.test(path))) {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(has)) continue;
    const values: object = await import(/* @vite-ignore */ join(root, file));
    for (const [name, value] of Object.entries(values)) found.push({ name, value, file, text });
  }
  return found;
};

/** The schemas that models export, with the type to import for each. */
export async function namedSchemas(): Promise<Map<z.ZodType, Named>> {
  const named = new Map<z.ZodType, Named>();
  const schemas = [
    ...(await exportsOf(/^src\/kernel\/[^/]+$/, "from 'zod'")),
    ...(await exportsOf(/^src\/\w+\/model\//, "from 'zod'")),
  ];
  for (const { name, value, file, text } of schemas) {
    if (!isSchema(value)) continue;
    const isType = new RegExp(`export (type|interface) ${name}\\b`).test(text);
    // To a page, a plain string with a rule is just a string.
    if (isType || new RegExp(`export const ${name}: z\\.ZodType<`).test(text)) named.set(value, { name, file, isType });
  }
  return named;
}

/** The name of each operation in the code, which is also the name of its function in the client. */
export async function operationNames(): Promise<Map<string, string>> {
  const found = await exportsOf(/^src\/\w+\/(?:operations|backup|municipality)\//, '= operation({');
  return new Map(found.flatMap(({ name, value }) => (isOperation(value) ? [[value.name, name]] : [])));
}

/** The path from the client to a file of the project. */
export const fromClient = (client: string, file: string): string => {
  const path = relative(dirname(client), file);
  return path.startsWith('.') ? path : `./${path}`;
};

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value;

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === 'object' && value !== null && 'http' in value && 'run' in value && 'name' in value;
