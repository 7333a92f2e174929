import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { Theme } from '../src/documents/model/look/theme.ts';
import type { Page as PageOf } from '../src/kernel/page.ts';
import type { PlanSummary } from '../src/plan/model/kept.ts';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser } from './browser.ts';

const api = (path: string) => `${inject('address')}/api/v1${path}`;
const kept = async (): Promise<Theme> => await (await fetch(api('/theme'))).json();
const keep = async (theme: Theme | null) =>
  await fetch(api('/theme'), { method: 'PUT', body: JSON.stringify({ theme }) });
/** A plan as the web page that can be exported now. */
const exported = async (): Promise<string> => {
  const { items } = (await (await fetch(api('/plans?limit=1'))).json()) as PageOf<PlanSummary>;
  return await (await fetch(api(`/plans/${items[0]?.id}/export?format=html`))).text();
};

const demo = Theme.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../demo/organisation.json'), 'utf8')).theme,
);
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const SVG = file('vapen.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>');
const PNG = file('vapen.png', Buffer.from(demo.logo?.png ?? '', 'base64'));

const choose = async (page: Page, ...files: ReturnType<typeof file>[]) =>
  await page.getByLabel(/Välj logotyp|Byt eller lägg till/).setInputFiles(files);
/** Waits until the example's page contains a colour. */
const expectDrawnIn = async (page: Page, colour: [red: number, green: number, blue: number]) =>
  await expect
    .poll(() =>
      page.locator('canvas').evaluate((canvas: HTMLCanvasElement, [red, green, blue]) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        for (let i = 0; i < data.length; i += 4)
          if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) return true;
        return false;
      }, colour),
    )
    .toBe(true);
const focused = async (page: Page) => await page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the look of documents', () => {
  const browser = useBrowser();
  afterAll(async () => {
    await keep(demo);
  });

  it('is reached from the organisation, previewed before it is saved, used in exports, and undone', async () => {
    await keep(null);
    const page = await browser.open('/organisation');
    page.on('console', (message) => expect(message.text()).not.toMatch(/Content Security Policy/));
    await page.getByRole('link', { name: /Dokumentens utseende/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Dokumentens utseende' }).waitFor();
    await expectDrawnIn(page, [0xb3, 0x26, 0x1e]);
    expect(await page.getByRole('button', { name: 'Ta bort utseendet' }).count()).toBe(0);

    await choose(page, SVG);
    await page.getByRole('img', { name: 'Logotypen som SVG' }).waitFor();
    // Word cannot show SVG: the PNG is drawn from it, until another is chosen.
    const png = page.getByRole('img', { name: 'Logotypen som PNG' });
    const drawn = await png.getAttribute('src');
    expect(await png.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight)).toBe(4);
    await choose(page, PNG);
    await expect.poll(() => png.getAttribute('src')).not.toBe(drawn);
    await page.getByLabel('Namn bredvid logotypen').fill('Strandby kommun');
    await page.getByLabel('Palett').fill('#7a1fa2');
    expect(await page.getByLabel('Linjernas färg').inputValue()).toBe('#7a1fa2');
    await expectDrawnIn(page, [0x7a, 0x1f, 0xa2]);
    await page.getByLabel('Linjernas färg').fill('1B5E6B');
    expect(await page.getByLabel('Palett').inputValue()).toBe('#1b5e6b');
    await page.getByText('Kontrast mot vitt: 7,3:1, syns bra').waitFor();
    await expectDrawnIn(page, [0x1b, 0x5e, 0x6b]);
    await page.getByText('Ändringarna är inte sparade.').waitFor();
    expect((await kept()).name).toBeNull();
    await expectAccessible(page);

    // A text alternative is required, and by keyboard alone it is given and saved.
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByLabel('Vad logotypen visar').and(page.locator(':focus')).waitFor();
    await page.getByText('Skriv vad logotypen visar').waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Strandby kommuns vapen');
    await page.keyboard.press('Enter');
    await page.getByText('Sparat.').waitFor();
    const html = await exported();
    expect(html).toContain('alt="Strandby kommuns vapen">Strandby kommun</p>');
    expect(html).toContain('--thread: #1B5E6B');

    // In a field the keys are the field's own.
    await page.getByLabel('Namn bredvid logotypen').focus();
    await page.keyboard.press('Control+z');
    expect((await kept()).name).toBe('Strandby kommun');
    await page.getByRole('button', { name: 'Spara' }).focus();
    await page.keyboard.press('Control+z');
    await page.getByText('Ångrat.').and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    expect(await exported()).not.toContain('Strandby');
    await expect.poll(() => page.getByLabel('Namn bredvid logotypen').inputValue()).toBe('');
  });

  it('is removed, and is restored when that is undone', async () => {
    await keep(demo);
    const page = await browser.open('/organisation/utseende');
    await page.getByRole('button', { name: 'Ta bort utseendet' }).click();
    await page.getByText('Utseendet är borttaget.').waitFor();
    expect(await focused(page)).toBe('Spara');
    expect(await exported()).not.toContain('class="sender"');
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Ångrat.').waitFor();
    expect(await kept()).toEqual(demo);
    await page.getByRole('img', { name: 'Logotypen som PNG' }).waitFor();
  });

  it.each<[string, ReturnType<typeof file>, RegExp]>([
    ['a text', file('vapen.png', 'Hej'), /vapen\.png är varken SVG eller PNG/],
    ['a photograph', file('foto.png', Buffer.concat([PNG.buffer, Buffer.alloc(200_000)])), /större än 200 kB/],
    ['a drawing with a script', file('v.svg', '<svg viewBox="0 0 1 1"><script/></svg>'), /innehåller <script>/],
    ['half a picture', file('halv.png', PNG.buffer.subarray(0, 1000)), /går inte att läsa som PNG/],
  ])('says what is wrong with %s, and keeps nothing', async (_, bad, sentence) => {
    await keep(demo);
    const page = await browser.open('/organisation/utseende');
    await choose(page, bad);
    await page.getByRole('alert').getByText(sentence).waitFor();
    await expectAccessible(page);
    expect(await kept()).toEqual(demo);
  });

  it('says at the colour that it is too light, and that a typeface name is not valid, and saves neither', async () => {
    await keep(demo);
    const page = await browser.open('/organisation/utseende');
    await page.getByLabel('Linjernas färg').fill('#ffd400');
    await page.getByText('Kontrast mot vitt: 1,4:1, för ljus').waitFor();
    await page.getByRole('alert').getByText('Färgen #ffd400 syns för dåligt mot vitt').waitFor();
    await page.getByText('Visar utseendet som det var innan det blev fel.').waitFor();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByLabel('Linjernas färg').and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Linjernas färg').fill('blå');
    await page.getByLabel('Löpande text').fill('Arial, sans-serif');
    await page.keyboard.press('Tab');
    await page.getByText('Skriv färgens kod som').waitFor();
    await page.getByText('Skriv namnet på ett enda typsnitt').waitFor();
    expect(await kept()).toEqual(demo);

    page.once('dialog', (dialog) => dialog.dismiss());
    await page.getByRole('link', { name: 'Hjälp' }).click();
    await page.getByRole('button', { name: 'Ta tillbaka ändringarna' }).click();
    expect(await page.getByLabel('Linjernas färg').inputValue()).toBe('#1b5e6b');
    await page.getByRole('link', { name: 'Hjälp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hjälp' }).waitFor();
  });

  it('says so if Ledtråd does not answer, and loses nothing that was entered', async () => {
    await keep(demo);
    const page = await browser.open('/organisation/utseende');
    await page.getByText('Sidan 1 av').waitFor();
    await page.route('**/api/v1/theme', (route) => route.abort());
    await page.getByLabel('Namn bredvid logotypen').fill('Strandby');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('alert').getByText('Ledtråd svarar inte.').waitFor();
    expect(await page.getByLabel('Namn bredvid logotypen').inputValue()).toBe('Strandby');
    await page.unroute('**/api/v1/theme');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
  });

  it('takes a picture dropped on the page, and fits a narrow window with all its errors', async () => {
    await keep(null);
    const page = await browser.open('/organisation/utseende', { viewport: NARROW, colorScheme: 'dark' });
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'vapen.svg'));
      return data;
    }, SVG.buffer.toString());
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await page.getByRole('img', { name: 'Logotypen som SVG' }).waitFor();
    await page.getByLabel('Linjernas färg').fill('#ffd400');
    await page.getByRole('alert').getByText('syns för dåligt mot vitt').waitFor();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Skriv vad logotypen visar').waitFor();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
});
