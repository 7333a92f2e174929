import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { groupBy } from '../../src/kernel/group.ts';
import type { AnyOperation } from '../../src/kernel/operation.ts';
import { fromClient, namedSchemas, operationNames } from './named.ts';
import { Printer } from './print.ts';

const root = join(import.meta.dirname, '../..');

/** The client's path, relative to the project's folder. */
export const CLIENT = 'src/ui/client.ts';

/** The typed client, as its file should be: a function for each operation, with its input and output. */
export async function clientSource(operations: AnyOperation[]): Promise<string> {
  const names = await operationNames();
  const printer = new Printer(await namedSchemas());
  const functions = [...operations]
    .map((operation) => ({ operation, name: names.get(operation.name) ?? verbFirst(operation.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ operation, name }) => printed(operation, name, printer));
  const used = new Set(functions.flatMap(({ kind }) => kind));
  return formatted(
    [
      '// Written by `npm run client` from the operations; a change here is lost.',
      ...imports(printer),
      `import { ${[...used].sort().join(', ')} } from './api.ts';`,
      '',
      ...functions.map(({ text }) => text),
    ].join('\n'),
  );
}

/** `change.undo` as `undoChange`, for an operation that no file exports. */
function verbFirst(operation: string): string {
  const [area = '', verb = ''] = operation.split('.');
  return `${verb}${area.charAt(0).toUpperCase()}${area.slice(1)}`;
}

function printed({ name, kind, http, input, output, summary }: AnyOperation, as: string, printer: Printer) {
  const [i, o] = [printer.print(input, 'input'), http.answer === 'file' ? '' : printer.print(output, 'output')];
  const where = `'${http.method}', '${http.path}'`;
  const isFile = http.body === 'file';
  const call =
    http.answer === 'file'
      ? (['download', `download<${i}>('${name}', ${where})`] as const)
      : kind === 'change'
        ? ([isFile ? 'changeByFile' : 'change', `${isFile ? 'changeByFile' : 'change'}<${i}, ${o}>(${where})`] as const)
        : isFile
          ? (['queryOfFile', `queryOfFile<${i}, ${o}>(${where})`] as const)
          : (['query', `query<${i}, ${o}>('${name}', ${where})`] as const);
  return { kind: call[0], text: `/** ${summary.en}. */\nexport const ${as} = ${call[1]};\n` };
}

function imports({ used }: Printer): string[] {
  const files = groupBy([...used], ({ file }) => file);
  const typed = [...files].map(
    ([file, named]) =>
      `import type { ${named
        .map(({ name }) => name)
        .sort()
        .join(', ')} } from '${fromClient(CLIENT, file)}';`,
  );
  return [`import type { z } from 'zod';`, ...typed.sort()];
}

/** Formatted by Biome, so the file is like any other. */
function formatted(source: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [biome, 'check', '--write', `--stdin-file-path=${CLIENT}`],
    { cwd: root, input: source, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Biome cannot format the client: ${stderr}`);
  return stdout;
}
