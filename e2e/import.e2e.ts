import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser, WIDE } from './browser.ts';

const PLAN = `# Verksamhetsplan 2026 för Kulturskolan

- **Enhet:** Kulturskolan
- **Nämnd:** Kultur- och fritidsnämnden

---

## KF:s inriktningsmål: 1. Ett Lindvik att längta till

### KF:s mål för verksamhetsområdet: 1.9 Kulturen finns nära

#### Nämndmål: Fler får spela

##### Enhetsmål: Alla får prova ett instrument

###### Förväntat resultat

- Minst 200 barn provar ett instrument

###### Uppföljning

Räknas i tertialrapport 2.
`;

const planFor = (unit: string) => PLAN.replaceAll('Kulturskolan', unit);
/** A table in running text whose empty cells have vanished: one value, two columns it could belong to. */
const OPEN = `Verksamhetsplan 2026
Enhet: Dansstudion

Nämndmål: Fler får spela

Enhetsmål: Alla får prova ett instrument

Indikator Årsmål KF:s årsmål Periodicitet
Andel barn som provar 80 % År
Andel barn som stannar 45 % År

Förväntat resultat
Barn provar.
`;

const files = (contents: Record<string, string | Buffer>) =>
  Object.entries(contents).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
const choose = async (page: Page, contents: Record<string, string | Buffer>) =>
  page.getByLabel(/Välj (fler )?filer/).setInputFiles(files(contents));
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
/** Fails if the picture of the page is not drawn: if it is all one colour. */
const expectDrawn = async (page: Page) =>
  expect
    .poll(() =>
      page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return new Set(new Uint32Array(data instanceof Uint8ClampedArray ? data.buffer : [])).size;
      }),
    )
    .toBeGreaterThan(10);
const count = async () => (await (await fetch(`${inject('address')}/api/v1/plans?limit=100`)).json()).items.length;

describe('importing a plan', () => {
  const browser = useBrowser();

  it('shows first what was found, keeps it on request, and changes nothing the second time', async () => {
    const before = await count();
    const page = await browser.open('/lasin');
    await choose(page, { 'kulturskolan.md': PLAN });
    await page.getByRole('heading', { name: /Verksamhetsplan 2026 Kulturskolan/ }).waitFor();
    await expectAccessible(page);
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kulturskolan' }).waitFor();
    await page.locator('.plan-text').getByText('Minst 200 barn provar ett instrument').waitFor();
    expect(await count()).toBe(before + 1);

    await page.goto(`${inject('address')}/lasin`);
    await choose(page, { 'samma.md': PLAN });
    await page.getByText('Planen finns redan, ord för ord.').waitFor();
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.getByText('fanns redan. Ingenting ändrades.').waitFor();
    expect(await count()).toBe(before + 1);
  });

  it('asks for what the file does not say', async () => {
    const page = await browser.open('/lasin');
    await choose(page, { 'utan.md': PLAN.slice(PLAN.indexOf('## KF')) });
    await page.getByText(/Fyll i enhet, år/).waitFor();
    expect(await page.getByRole('button', { name: 'Behåll', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Enhet').fill('Musikverkstan');
    await page.getByLabel('Enhet').press('Enter');
    await page.getByText(/Fyll i år/).waitFor();
    await page.getByLabel('År', { exact: true }).fill('2026');
    await page.getByLabel('År', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Behåll', exact: true, disabled: false }).click();
    await page.getByText('Musikverkstan 2026 finns nu i Ledtråd.').waitFor();
    await page.getByRole('status').getByText('Behöll Musikverkstan 2026.').waitFor();
  });

  it('asks for values one by one, by key, and keeps the answers', async () => {
    const page = await browser.open('/lasin');
    await choose(page, { 'ratt.txt': OPEN });
    await page.getByText('2 av 2 kvar').waitFor();
    await page.getByText('I vilken kolumn står ”80 %”?').waitFor();
    await page.locator('.lit-lines .lit', { hasText: 'Andel barn som provar 80 % År' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '1 Årsmål' }).focus();
    await page.keyboard.press('2');
    await page.getByText('I vilken kolumn står ”45 %”?').waitFor();
    await page.getByText('1 av 2 kvar').waitFor();
    await page.keyboard.press('k');
    await page.getByText('Raden är avgjord.').waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText('2 av 2 kvar').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('0');
    await page.getByText('0 av 2 kvar').waitFor();
    await row(page, 'ratt.txt').getByText('Klar att behålla').waitFor();
    await expectAccessible(page);
    // Esc leads back to the file, and does not leave the page.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ratt.txt');
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.locator('.plan-table').getByText('80 %').waitFor();
    expect(
      await page
        .locator('.plan-table')
        .getByText(/45 %|Ej avgjort/)
        .count(),
    ).toBe(0);
  });

  it('takes the answers for hundreds of rows, one key each', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => `Andel nöjda elever i ${String.fromCharCode(97 + (i % 26), 97 + i / 26)}-gruppen ${i % 100} % År`,
    );
    const page = await browser.open('/lasin');
    await choose(page, {
      'stor.txt': OPEN.replace('Dansstudion', 'Storskolan').replace(/Andel barn.*År/, rows.join('\n')),
    });
    await page.getByText(/^(\d+) av \1 kvar$/).waitFor();
    const count = Number.parseInt((await page.getByText(/ av \d+ kvar$/).textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(150);
    await page.getByRole('button', { name: '1 Årsmål' }).focus();
    for (let i = 0; i < count; i++) await page.keyboard.press('1');
    await page.getByText(`0 av ${count} kvar`).waitFor();
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.getByText('Storskolan 2026 finns nu i Ledtråd.').waitFor();
  });

  it('takes many at once, keeps those that are ready together, and lets none stop another', async () => {
    const before = await count();
    const page = await browser.open('/lasin');
    const contents = {
      // Two units of one board, neither known before: the second must find what the first added.
      'cirkus.md': planFor('Cirkusskolan').replace('Kultur- och fritidsnämnden', 'Scenkonstnämnden'),
      'teater.md': planFor('Teaterskolan').replace('Kultur- och fritidsnämnden', 'Scenkonstnämnden'),
      'recept.txt': '3 ägg och 6 dl mjölk',
      'dans.txt': OPEN.replace('Dansstudion', 'Dansverkstaden'),
    };
    const dropped = await page.evaluateHandle((named) => {
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(named)) data.items.add(new File([text], name));
      return data;
    }, contents);
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await page.getByText('1 att se över, 2 klara att behålla, 1 gick inte att läsa.', { exact: true }).waitFor();
    await row(page, 'recept.txt')
      .getByText(/ser inte ut som en verksamhetsplan/)
      .waitFor();
    await row(page, 'dans.txt').getByText('2 rader ej avgjorda').waitFor();
    await page.getByRole('button', { name: 'dans.txt', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 av 2 kvar').waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('2 av 2 kvar').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Behåll 2 planer' }).click();
    await page.getByRole('link', { name: 'Öppna planen Cirkusskolan 2026' }).waitFor();
    await page.getByRole('link', { name: 'Öppna planen Teaterskolan 2026' }).waitFor();
    expect(await count()).toBe(before + 2);

    // Another plan for one of them says which plan it would replace, and then that it did.
    await choose(page, { 'ny.md': contents['cirkus.md'].replace('200 barn', '300 barn') });
    await row(page, 'ny.md').getByText('ersätter den som gäller').waitFor();
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await row(page, 'ny.md')
      .getByText(/ersätter den som gällde/)
      .waitFor();
    expect(await row(page, 'ny.md').evaluate((item) => item === document.activeElement)).toBe(true);

    await row(page, 'dans.txt').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByRole('button', { name: 'Töm listan' }).click();
    expect(await page.getByLabel('Välj filer').count()).toBe(1);
  });

  it('stops reading a file, and asks before anything read is abandoned', async () => {
    const page = await browser.open('/lasin');
    await page.route('**/api/v1/imports/preview', async (route) => {
      if (!route.request().postData()?.includes('filename="seg.md"')) await route.continue();
    });
    await choose(page, { 'seg.md': PLAN, 'rask.md': planFor('Slagverket') });
    await row(page, 'rask.md').getByText('Klar att behålla').waitFor();
    await page.getByText('1 av 2 lästa').waitFor();
    await row(page, 'seg.md').getByRole('button', { name: 'Avbryt' }).click();
    await row(page, 'seg.md').waitFor({ state: 'detached' });

    page.once('dialog', (dialog) => dialog.dismiss());
    await page.getByRole('link', { name: 'Hjälp' }).click();
    await row(page, 'rask.md').waitFor();
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('link', { name: 'Hjälp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hjälp' }).waitFor();
  });

  it('says that a file is too large without sending it', async () => {
    const page = await browser.open('/lasin');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByLabel('Välj filer').waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'stor.pdf'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await row(page, 'stor.pdf').getByText('stor.pdf är större än 50 MB och läses inte.').waitFor();
    expect(sent.filter((url) => url.includes('/imports'))).toEqual([]);
  });

  it('shows the picture of a PDF’s page beside what was read from it, and lights where it stands', async () => {
    const api = `${inject('address')}/api/v1`;
    const body = new FormData();
    body.append('file', new Blob([planFor('Bildskolan')]), 'bild.md');
    const { plans } = await (await fetch(`${api}/imports`, { method: 'POST', body })).json();
    const pdf = Buffer.from(await (await fetch(`${api}/plans/${plans[0].planId}/export?format=pdf`)).arrayBuffer());
    const page = await browser.open('/lasin');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    page.on('console', (message) => expect(message.text()).not.toMatch(/Content Security Policy/));
    await choose(page, { 'utan-bild.md': PLAN });
    await row(page, 'utan-bild.md').getByText('Klar att behålla').waitFor();
    expect(loaded.filter((url) => /pdf/.test(url))).toEqual([]);
    await row(page, 'utan-bild.md').getByRole('button', { name: 'Ta bort' }).click();

    await choose(page, { 'bildskolan.pdf': pdf });
    await page.getByText('Sidan 1 av').waitFor();
    await expectDrawn(page);
    for (let left = 9; (await page.getByRole('button', { name: /Minst 200 barn/ }).count()) === 0 && left > 0; left--)
      await page.getByRole('button', { name: 'Nästa sida' }).click();
    await page.getByRole('button', { name: /Minst 200 barn/ }).click();
    await page.locator('.page-lit .frame').waitFor();
    await expectDrawn(page);
    await expectAccessible(page);
    await page.setViewportSize(NARROW);
    await expectNoSideScroll(page);
    await expectAccessible(page);
    await page.setViewportSize(WIDE);
    // Pointing at a line of the picture selects what it belongs to.
    await page.getByRole('button', { name: /Räknas i tertialrapport 2/ }).click();
    const share = (side: string) =>
      page
        .locator('.page-lit .tint')
        .first()
        .evaluate((tint, name) => Number.parseFloat(tint.getAttribute(name) ?? '') / 100, side);
    const [x, y] = [await share('x'), await share('y')];
    await page.getByRole('button', { name: /Minst 200 barn/ }).click();
    const { width, height } = (await page.locator('canvas').boundingBox()) ?? { width: 0, height: 0 };
    await page.locator('canvas').click({ position: { x: (x + 0.02) * width, y: (y + 0.009) * height } });
    await page.locator('[aria-pressed=true]', { hasText: 'Räknas i tertialrapport 2' }).waitFor();

    // For another unit, since importing the same plan again would change nothing.
    await page.getByLabel('Enhet').fill('Filmskolan');
    await page.getByLabel('Enhet').press('Enter');
    await row(page, 'bildskolan.pdf').getByText('Verksamhetsplan 2026 Filmskolan').first().waitFor();
    await page.getByRole('button', { name: 'Behåll', exact: true }).click();
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.getByRole('button', { name: /Visa källan: Uppföljning/ }).click();
    await page.locator('.page-lit .frame').waitFor();
    await expectDrawn(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rader' }).click();
    await page.locator('.source-lines .lit', { hasText: 'Räknas i tertialrapport 2' }).waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it('fits a narrow window while it asks', async () => {
    const page = await browser.open('/lasin', { viewport: NARROW });
    await choose(page, { 'ratt.txt': OPEN });
    await page.getByText('2 av 2 kvar').waitFor();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });

  it.each([
    ['a recipe', 'pannkakor.txt', '3 ägg\n6 dl mjölk\nVispa och stek.', /ser inte ut som en verksamhetsplan/],
    ['nothing', 'ingenting.txt', '', /tom/],
    ['a picture', 'bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2, 3]), /text/],
  ])('says what is wrong with %s, and keeps nothing', async (_, name, content, sentence) => {
    const before = await count();
    const page = await browser.open('/lasin');
    await choose(page, { [name]: content });
    await row(page, name).getByText(sentence).waitFor();
    await page.getByRole('status').getByText(sentence).waitFor({ state: 'attached' });
    expect(await count()).toBe(before);
  });
});
