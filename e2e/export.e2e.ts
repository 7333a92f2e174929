import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Families with different metrics: serif and sans serif, wide and narrow, and monospaced. */
const TYPEFACES = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, 'typefaces.json'), 'utf8')) as Record<string, string[]>,
).flat();

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
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${file}`);
    await page.getByRole('heading', { name: 'Bilaga: Granskning i Ledtråd' }).waitFor();
    await page.getByRole('img', { name: /vapen/ }).waitFor();
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
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

  it('only scrolls down', async () => {
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
  const plans = fc
    .sample(generatedFile, { seed: 5, numRuns: 6 })
    .flatMap(({ bytes, name }) => recognise(readFile(bytes, name)).documents);

  it.each(TYPEFACES)(
    'is read back as the same plan in %s, with tags and without',
    async (family) => {
      const again = async (tagged: boolean) => {
        const page = await browser.open('/');
        // The system's own pages allow no styles but their own.
        await page.goto('about:blank');
        expect(await page.evaluate(isInstalled, family), `${family} is not installed`).toBe(true);
        for (const plan of plans) {
          const html = new TextDecoder().decode((await writePlan(plan, 'html')).bytes);
          const style = `<style>:root { --body: '${family}'; --heading: '${family}'; }</style>`;
          await page.setContent(html.replace('</head>', `${style}</head>`));
          const printed = await page.pdf({ format: 'A4', tagged });
          const { documents } = recognise(await readDocument(printed, 'plan.pdf'));
          expect(documents.map(withoutSeams), `with tags: ${tagged}`).toEqual([withoutSeams(plan)]);
        }
      };
      await Promise.all([again(true), again(false)]);
    },
    180_000,
  );
});

/** True if the browser sets text in this family, and not in a substitute. */
function isInstalled(family: string): boolean {
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const width = (font: string) => {
    pen.font = `40px ${font}`;
    return pen.measureText('Verksamhetsplan').width;
  };
  return ['monospace', 'serif'].some((other) => width(`'${family}', ${other}`) !== width(other));
}
