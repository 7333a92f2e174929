import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from './browser.ts';

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

const choose = async (page: Page, name: string, text: string | Buffer) =>
  page.getByLabel('Välj en fil').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const count = async () => (await (await fetch(`${inject('address')}/api/plans`)).json()).plans.length;

describe('taking in a plan', () => {
  const browser = useBrowser();

  it('shows first what was found, keeps it when asked, and changes nothing the second time', async () => {
    const before = await count();
    const page = await browser.open('/lasin');
    await choose(page, 'kulturskolan.md', PLAN);
    await page.getByRole('heading', { name: /Verksamhetsplan 2026 Kulturskolan/ }).waitFor();
    await expectAccessible(page);
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: 'Behåll' }).click();
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kulturskolan' }).waitFor();
    await page.locator('.plan-text').getByText('Minst 200 barn provar ett instrument').waitFor();
    expect(await count()).toBe(before + 1);

    await page.goto(`${inject('address')}/lasin`);
    await choose(page, 'samma.md', PLAN);
    await page.getByText('Planen finns redan, ord för ord.').waitFor();
    await page.getByRole('button', { name: 'Behåll' }).click();
    await page.getByText('fanns redan. Ingenting ändrades.').waitFor();
    expect(await count()).toBe(before + 1);
  });

  it('asks for what the file does not say', async () => {
    const page = await browser.open('/lasin');
    await choose(page, 'utan.md', PLAN.slice(PLAN.indexOf('## KF')));
    await page.getByText(/Fyll i enhet, år/).waitFor();
    expect(await page.getByRole('button', { name: 'Behåll' }).isDisabled()).toBe(true);
    await page.getByLabel('Enhet').fill('Musikverkstan');
    await page.getByLabel('Enhet').press('Enter');
    await page.getByText(/Fyll i år/).waitFor();
    await page.getByLabel('År', { exact: true }).fill('2026');
    await page.getByLabel('År', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Behåll', disabled: false }).click();
    await page.getByText('Musikverkstan 2026 finns nu i Ledtråd.').waitFor();
  });

  it('shows the lines of a value that is not decided, and takes the answer', async () => {
    const page = await browser.open('/lasin');
    const table = [
      'Nämndmål: Fler får spela',
      '',
      'Enhetsmål: Alla får prova ett instrument',
      '',
      'Indikator Årsmål KF:s årsmål Periodicitet',
      'Andel barn som provar 80 % År',
      '',
      'Förväntat resultat',
      'Barn provar.',
    ].join('\n');
    await choose(page, 'ratt.txt', `Verksamhetsplan 2026\nEnhet: Dansstudion\n\n${table}\n`);
    const box = page.getByRole('combobox', { name: /Andel barn som provar/ }).first();
    await box.waitFor();
    await expectAccessible(page);
    await box.selectOption({ label: '80 %' });
    await page.getByRole('button', { name: 'Behåll' }).click();
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.locator('.plan-table').getByText('80 %').waitFor();
  });

  it.each([
    ['a recipe', 'pannkakor.txt', '3 ägg\n6 dl mjölk\nVispa och stek.', /ser inte ut som en verksamhetsplan/],
    ['nothing', 'tom.txt', '', /tom/],
    ['a picture', 'bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2, 3]), /text/],
  ])('says what is wrong with %s, and keeps nothing', async (_, name, content, sentence) => {
    const before = await count();
    const page = await browser.open('/lasin');
    await choose(page, name, content);
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await count()).toBe(before);
    expect(await page.getByLabel('Välj en fil').count()).toBe(1);
  });
});
