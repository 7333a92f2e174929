import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readDocument } from '../src/documents/in/read/document.ts';
import { readFile } from '../src/documents/in/read/read.ts';
import { recognise } from '../src/documents/in/recognise/recognise.ts';
import { writePlan } from '../src/documents/out/write/write.ts';
import type { PlanSummary } from '../src/plan/model/kept.ts';
import { withoutSeams } from '../testing/files/seams.ts';
import { generatedFile } from '../testing/plans/file.ts';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser, WIDE } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = async (path: string) => await fetch(`${inject('address')}/api/v1${path}`);
const reportId = async () =>
  ((await (await ask('/plans?limit=100')).json()) as { items: PlanSummary[] }).items.find(
    ({ kind }) => kind === 'report',
  )?.id;

describe('a report as a web page, with its review and the municipality’s own look', () => {
  const browser = useBrowser();

  it.each([
    ['wide', { viewport: WIDE }],
    ['dark', { viewport: WIDE, colorScheme: 'dark' as const }],
    ['narrow', { viewport: NARROW }],
  ])('stands alone, passes axe and fits the window, %s', async (name, options) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, await (await ask(`/plans/${await reportId()}/export?format=html&findings=true`)).text());
    const page = await browser.open('/', options);
    await page.goto('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${file}`);
    await page.getByRole('heading', { name: 'Bilaga: Granskning i Ledtråd' }).waitFor();
    await page.getByRole('img', { name: /vapen/ }).waitFor();
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });

  it('is chosen on the plan’s page, with the review or without', async () => {
    const page = await browser.open(`/planer/${await reportId()}?visa=om`);
    const files = page.getByRole('link', { name: 'HTML' });
    expect(await files.first().getAttribute('href')).not.toContain('findings=true');
    await page.getByLabel('Med granskningen som bilaga').check();
    expect(await files.first().getAttribute('href')).toContain('findings=true');
    const [download] = await Promise.all([page.waitForEvent('download'), files.first().click()]);
    expect(download.suggestedFilename()).toBe('Verksamhetsberättelse 2025 för Öppenvårdsenheten.html');
  });
});

describe('a page with words wider than the window', () => {
  const browser = useBrowser();

  it('scrolls no other way than down', async () => {
    const word = 'https://exempel.se/'.padEnd(120, 'ordentligt');
    const text = `# Verksamhetsplan 2026 för Biblioteket\n\n## Inledning ${word}\n\nSe ${word}.\n\n### Enhetsmål: Mål ${word}\n\n#### Förväntat resultat\n\n- ${word}\n\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| ${word} | 2026-01-01 | |\n`;
    const page = await browser.open('/', { viewport: NARROW });
    await page.goto('about:blank');
    for (const plan of recognise(readFile(new TextEncoder().encode(text), 'plan.md')).documents) {
      await page.setContent(new TextDecoder().decode((await writePlan(plan, 'html')).bytes));
      await page.getByRole('cell', { name: '2026-01-01' }).waitFor();
      await expectNoSideScroll(page);
    }
  });
});

describe('a plan printed by the browser', () => {
  const browser = useBrowser();

  it.each([true, false])('is read back as the same plan, with tags: %s', async (tagged) => {
    const page = await browser.open('/');
    // The system's own pages allow no style but their own.
    await page.goto('about:blank');
    for (const { bytes, name } of fc.sample(generatedFile, { seed: 5, numRuns: 6 })) {
      for (const plan of recognise(readFile(bytes, name)).documents) {
        await page.setContent(new TextDecoder().decode((await writePlan(plan, 'html')).bytes));
        const printed = await page.pdf({ format: 'A4', tagged });
        const { documents } = recognise(await readDocument(printed, 'plan.pdf'));
        expect(documents.map(withoutSeams)).toEqual([withoutSeams(plan)]);
      }
    }
  });
});
