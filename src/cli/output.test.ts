import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from './output.ts';

const root = mkdtempSync(join(tmpdir(), 'ledtrad-output-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'a-'));
});
const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeWhole(at(name), new TextEncoder().encode(text));

describe('writing a file', () => {
  it('makes it, and leaves nothing beside it', async () => {
    await write('plan.md', 'ny');
    expect(readFileSync(at('plan.md'), 'utf8')).toBe('ny');
    expect(readdirSync(folder)).toEqual(['plan.md']);
  });

  it('keeps the mode of what was there', async () => {
    writeFileSync(at('plan.md'), 'gammal');
    chmodSync(at('plan.md'), 0o640);
    await write('plan.md', 'ny');
    expect(statSync(at('plan.md')).mode & 0o777).toBe(0o640);
    expect(readFileSync(at('plan.md'), 'utf8')).toBe('ny');
  });

  it('is never open to more readers than what was there', async () => {
    writeFileSync(at('plan.md'), 'gammal');
    chmodSync(at('plan.md'), 0o600);
    const modes: number[] = [];
    const watcher = watch(folder, (_, name) => {
      const there = name?.endsWith('.part') && statSync(at(name), { throwIfNoEntry: false });
      if (there) modes.push(there.mode & 0o777);
    });
    await write('plan.md', 'ny'.repeat(20_000_000));
    watcher.close();
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('writes what a link points to, there or not yet, and keeps the link', async () => {
    mkdirSync(at('arkiv'));
    writeFileSync(at('arkiv/plan.md'), 'gammal');
    symlinkSync('arkiv/plan.md', at('plan.md'));
    symlinkSync('arkiv/annan.md', at('annan.md'));
    await write('plan.md', 'ny');
    await write('annan.md', 'ny');
    for (const name of ['plan.md', 'annan.md']) {
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
      expect(readFileSync(at(`arkiv/${name}`), 'utf8')).toBe('ny');
    }
  });

  it('writes straight to a pipe, which stays one', async () => {
    execFileSync('mkfifo', [at('kanal')]);
    const reader = spawn('cat', [at('kanal')]);
    const read = new Promise<string>((resolve) => {
      let text = '';
      reader.stdout.on('data', (part: Buffer) => {
        text += part;
      });
      reader.on('close', () => resolve(text));
    });
    await write('kanal', 'ny');
    expect(await read).toBe('ny');
    expect(lstatSync(at('kanal')).isFIFO()).toBe(true);
  });

  it('says so where it cannot, and leaves what was there', async () => {
    mkdirSync(at('mapp'));
    symlinkSync('ring', at('ring'));
    writeFileSync(at('plan.md'), 'gammal');
    mkdirSync(at(`plan.md.${process.pid}.part`));
    await expect(write('mapp', 'ny')).rejects.toThrow('är en mapp');
    await expect(write('ring', 'ny')).rejects.toThrow('går inte att skriva');
    await expect(write('saknas/plan.md', 'ny')).rejects.toThrow('går inte att skriva');
    await expect(write('plan.md', 'ny')).rejects.toThrow('går inte att skriva');
    expect(readFileSync(at('plan.md'), 'utf8')).toBe('gammal');
    expect(readdirSync(folder).sort()).toEqual(['mapp', 'plan.md', `plan.md.${process.pid}.part`, 'ring'].sort());
  });
});
