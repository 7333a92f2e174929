import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ledtrad-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person runs it. */
const ledtrad = (
  args: string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ledtrad'), ...args], {
    input,
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
};
const demo = (name: string) => join(root, 'demo/plans', name);
const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const PLAN = demo('biblioteksenheten-vp-2026.md');

describe('ledtrad --version', () => {
  it('says version, commit and Node in one line', () => {
    const { status, out } = ledtrad(['--version']);
    expect(out).toMatch(/^ledtrad \d+\.\d+\.\d+(?: \([0-9a-f]{7,}(?:-dirty)?\))?, Node \d+\.\d+\.\d+\n$/);
    const isRepository = existsSync(join(root, '.git')) && spawnSync('git', ['rev-parse'], { cwd: root }).status === 0;
    expect(out.includes(' (')).toBe(isRepository);
    expect(status).toBe(0);
  });
});

describe('ledtrad read', () => {
  it('shows the goals as a tree, and everything as JSON', () => {
    expect(ledtrad(['read', PLAN]).out).toContain('Enhet: Biblioteksenheten');
    const { status, out } = ledtrad(['read', PLAN, '--json']);
    const { documents, coverage } = JSON.parse(out);
    expect(status).toBe(0);
    expect(documents).toHaveLength(1);
    expect(coverage.placed + coverage.furniture + coverage.unplaced).toBe(coverage.lines);
  });

  it('reads standard input', () => {
    expect(ledtrad(['read', '-'], { input: readFileSync(PLAN) }).out).toContain('Enhet: Biblioteksenheten');
  });

  it('speaks English when asked', () => {
    expect(ledtrad(['read', '--help'], { env: { LEDTRAD_LANGUAGE: 'en' } }).out).toMatch(/^Usage: ledtrad read/);
  });

  it.each<[string, () => string[], string | Buffer, number, RegExp]>([
    ['a file that is not there', () => ['read', 'saknas.md'], '', 1, /Filen saknas.md finns inte/],
    ['a folder', () => ['read', '.'], '', 1, /är inte en fil/],
    ['an empty file', () => ['read', put('tom.txt', '')], '', 1, /tom/],
    [
      'a picture',
      () => ['read', put('bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 0]))],
      '',
      1,
      /text/,
    ],
    ['a recipe', () => ['read', '-'], '3 ägg\n6 dl mjölk\n', 1, /ser inte ut som en verksamhetsplan/],
    ['no file', () => ['read'], '', 2, /Användning/],
    ['an option that is none', () => ['read', PLAN, '--jsonn'], '', 2, /jsonn/],
    ['a command that is none', () => ['raed', PLAN], '', 2, /”raed” finns inte/],
  ])('says what is wrong with %s', (_, args, input, status, sentence) => {
    const said = ledtrad(args(), { input });
    expect(said.err).toMatch(sentence);
    expect(said.err).not.toMatch(/\n\s+at /);
    expect(said.out).toBe('');
    expect(said.status).toBe(status);
  });
});

describe('ledtrad export', () => {
  it('writes a file whole', () => {
    const output = join(folder, 'plan.html');
    expect(ledtrad(['export', PLAN, '--format', 'html', '--output', output]).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('writes nothing where it cannot write all', () => {
    const { status, err } = ledtrad([
      'export',
      PLAN,
      '--format',
      'md',
      '--output',
      join(folder, 'finns-inte', 'plan.md'),
    ]);
    expect(status).toBe(1);
    expect(err).toMatch(/går inte att skriva/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('gives a file that reads as the same plan', () => {
    const path = put('igen.md', ledtrad(['export', PLAN, '--format', 'md']).out);
    const goals = (file: string) =>
      JSON.parse(ledtrad(['read', file, '--json']).out).documents[0].goals.map(({ title }: { title: string }) => title);
    expect(goals(path)).toEqual(goals(PLAN));
  });
});

describe('ledtrad import', () => {
  const data = join(folder, 'data');

  it('shows first, keeps, changes nothing the second time, and hands out what it keeps', () => {
    expect(ledtrad(['import', PLAN, '--preview', '--data', data]).out).toMatch(/Biblioteksenheten \(ny\)[\s\S]*20 nya/);
    const kept = ledtrad(['import', PLAN, '--data', data]);
    expect(kept.out).toMatch(/^Behållen: Biblioteksenheten 2026 \(/);
    expect(ledtrad(['import', PLAN, '--data', data]).out).toMatch(/^Oförändrad/);
    const planId = /\(([0-9a-f-]{36})\)/.exec(kept.out)?.[1] ?? '';
    const again = ledtrad(['export', planId, '--format', 'json', '--data', data]);
    expect(JSON.parse(again.out).documents[0].registrationNumber).toBe('LIND 2026/57');
  });

  it('keeps nothing of a file that is no plan', () => {
    const none = join(folder, 'none');
    expect(ledtrad(['import', '-', '--data', none], { input: 'Köp mjölk.' }).status).toBe(1);
    expect(existsSync(join(none, 'lock'))).toBe(false);
  });
});
