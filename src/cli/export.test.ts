import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../documents/out/write/write.ts';
import type { Terminal } from './command.ts';
import { exportCommand } from './export.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const plan = join(import.meta.dirname, '../../demo/plans/oppenvardsenheten-vp-2026.md');

/** Runs the command and answers with its exit code and what it said. */
async function ledtradExport(...args: string[]) {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    readStdin: () => Promise.reject(new Error('nothing on standard input')),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    language: 'sv',
  };
  const code = await exportCommand.run(args, terminal);
  return { code, out, err };
}

describe('ledtrad export', () => {
  it.each(FORMATS)('writes a plan as %s', async (format) => {
    const output = join(folder, `plan.${format}`);
    expect(await ledtradExport(plan, '--format', format, '--output', output)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(output).length).toBeGreaterThan(1000);
  });

  it.each(FORMATS)('mentions %s in its help', (format) => {
    expect(exportCommand.help.sv).toContain(format);
    expect(exportCommand.help.en).toContain(format);
  });

  it('does not write bytes to a terminal', async () => {
    const { code, out, err } = await ledtradExport(plan, '--format', 'docx');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('--output');
  });

  it.each([
    [['plan.md'], '--format saknas: välj docx, pdf, md, html eller json'],
    [['plan.md', '--format', 'xyz'], 'Formatet ”xyz” är okänt'],
    [['plan.md', '--format', 'pdf'], 'PDF behöver --output'],
    [['plan.md', '--format', 'docx', '--output', 'plan.pdf'], 'plan.pdf slutar på .pdf, men --format är docx'],
    [['plan.md', '--format', 'md', '--document', 'två'], '--document ska vara ett nummer från 1, inte ”två”'],
    [['plan.md', 'annan.md', '--format', 'md'], '”annan.md” är en till'],
    [['--format', 'md'], 'Ange en fil'],
  ])('says what is wrong with a call before its help: %j', async (args, said) => {
    const { code, out, err } = await ledtradExport(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n\n')[0]).toMatch(/^ledtrad: .*\.$/u);
    expect(err.split('\n\n')[0]).toContain(said);
    expect(err).toContain('Användning: ledtrad export');
  });

  it('writes what the name of the file says, where nothing else does', async () => {
    const output = join(folder, 'PLAN.HTML');
    expect(await ledtradExport(plan, '--output', output)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('counts the plans of a file, one or many', async () => {
    const several = join(folder, 'flera.md');
    const each = (year: number) =>
      `# Verksamhetsplan ${year} för Barnenheten\n\n## KF:s inriktningsmål: 1. Trygg stad\n`;
    writeFileSync(several, each(2027) + each(2028));
    await expect(ledtradExport(plan, '--format', 'md', '--document', '2')).rejects.toThrow('håller en enda plan');
    await expect(ledtradExport(several, '--format', 'md')).rejects.toThrow(
      'håller 2 planer. Välj en med --document 1 till 2',
    );
    expect((await ledtradExport(several, '--format', 'md', '--document', '2')).out).toContain('2028');
  });

  it('adds the review as an annex, or writes it by itself', async () => {
    const annexed = await ledtradExport(plan, '--format', 'md', '--findings');
    // A written opinion says so above its title.
    expect(annexed.out).toMatch(/^# Verksamhetsplan 2026/m);
    expect(annexed.out).toContain('\n## Bilaga: Granskning i Ledtråd\n');
    const alone = await ledtradExport(plan, '--format', 'md', '--findings-only');
    expect(alone.out).toMatch(/^# Granskning av Verksamhetsplan 2026/);
    await expect(ledtradExport(plan, '--format', 'json', '--findings-only')).rejects.toThrow('JSON');
  });

  it('takes a municipality’s look from a file, and says what is wrong with one', async () => {
    const theme = join(folder, 'utseende.json');
    writeFileSync(theme, JSON.stringify({ name: 'Strandby kommun', accent: '#1b5e6b' }));
    expect((await ledtradExport(plan, '--format', 'html', '--theme', theme)).out).toContain('Strandby kommun');
    for (const [wrong, said] of [
      ['{', 'är inte JSON'],
      ['{"accent": "gul"}', 'Färgen skrivs som #1b5e6b.'],
      ['{"accent": 7}', 'Uppgiften ”accent” ska vara text.'],
      ['{"fonts": {"body": "Arial; x"}}', 'Typsnittets namn skrivs med bokstäver'],
      ['{"logo": {"alt": "Ett vapen", "png": "?"}}', 'Uppgiften ”logo.png” ska vara skriven i base64.'],
      ['{"logo": {"alt": "Ett vapen", "bild": ""}}', 'Okänt i ”logo”: bild.'],
      ['[]', 'Utseendet ska vara ett objekt'],
      ['{"accent": "#ffff00"}', '4,5:1'],
      ['{"nmae": "A", "colour": "B"}', 'Okänt i utseendet: nmae, colour.'],
    ] as const) {
      writeFileSync(theme, wrong);
      await expect(ledtradExport(plan, '--format', 'html', '--theme', theme)).rejects.toThrow(said);
    }
  });
});
