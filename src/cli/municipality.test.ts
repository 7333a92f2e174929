import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serverUrl } from '../../testing/database/testing.ts';
import type { Command, Terminal } from './command.ts';
import { importCommand } from './import.ts';
import { municipality } from './municipality.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-municipality-'));
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', await serverUrl());
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command and answers with its exit code and what it printed; which database it uses goes to standard error. */
async function run(command: Command, ...args: string[]): Promise<[number, string]> {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const terminal: Terminal = {
    readStdin: () => Promise.reject(new Error('nothing on standard input')),
    out: say,
    err: () => {},
    interactive: false,
    language: 'sv',
  };
  return [await command.run(args, terminal), said];
}

describe('ledtrad municipality', () => {
  it('lists, adds and names them, and others then ask which', async () => {
    expect(await run(municipality)).toEqual([0, expect.stringMatching(/^Kommunen\t–\t[0-9a-f-]{36}\n$/)]);
    await run(municipality, 'host', 'Kommunen', 'lindvik.example.se');
    await run(municipality, 'add', 'Grannköpings kommun', '--host', 'GRANN.example.se');
    expect((await run(municipality))[1]).toMatch(
      /^Grannköpings kommun\tgrann\.example\.se\t.*\nKommunen\tlindvik\.example\.se\t.*\n$/,
    );

    const plan = join(folder, 'plan.md');
    writeFileSync(
      plan,
      '# Verksamhetsplan 2026 för Provenheten\n\n- **Enhet:** Provenheten\n\n## Enhetsmål: Alla får svar\n',
    );
    await expect(run(importCommand, plan)).rejects.toThrow(/Välj en med --municipality: Grannköpings kommun/);
    const kept = async (name: string) => (await run(importCommand, plan, '--municipality', name))[1];
    expect(await kept('grann.example.se')).toMatch(/Provenheten 2026/);
    // Kept in one, the same file is new to the other.
    const again = await kept('Grannköpings kommun');
    expect(await kept('Kommunen')).not.toContain(again.slice(0, again.indexOf(':')));
  });

  it('says how it is called', async () => {
    for (const wrong of [['bort'], ['add'], ['host', 'Kommunen'], ['add', 'a', 'b', 'c']])
      expect((await run(municipality, ...wrong))[0]).toBe(2);
  });
});
