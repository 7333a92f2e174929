import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Terminal } from './command.ts';
import { importCommand } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const terminal = (err: (text: string) => void = () => {}): Terminal => ({
  readStdin: () => Promise.reject(new Error('nothing on standard input')),
  out: () => {},
  err,
  interactive: false,
  language: 'sv',
});

describe('ledtrad import', () => {
  it('reports a file that is not a plan before a database is opened', async () => {
    const file = join(folder, 'recept.txt');
    const data = join(folder, 'data');
    writeFileSync(file, 'Pannkakor\n3 ägg\n');
    for (const more of [[], ['--preview']])
      await expect(importCommand.run([file, '--data', data, ...more], terminal())).rejects.toThrow('inga mål');
    expect(existsSync(data)).toBe(false);
  });

  it('says what is wrong with a year', async () => {
    let said = '';
    const code = await importCommand.run(
      ['plan.md', '--year', '26'],
      terminal((text) => {
        said += text;
      }),
    );
    expect(code).toBe(2);
    expect(said).toMatch(/^ledtrad: --year ska vara ett år med fyra siffror, inte ”26”\.\n\nAnvändning/u);
  });
});
