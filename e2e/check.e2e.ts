import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { PlanSummary } from '../src/plan/model/kept.ts';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser } from './browser.ts';

const planOf = async (unit: string) => {
  const { items: plans } = (await (await fetch(`${inject('address')}/api/v1/plans?year=2026&limit=100`)).json()) as {
    items: PlanSummary[];
  };
  return `/planer/${plans.find((plan) => plan.unit?.name === unit)?.id}`;
};
const countOf = async (page: Page) =>
  Number.parseInt((await page.getByRole('heading', { name: /^\d+ iakttagelser$/ }).textContent()) ?? '', 10);
const focused = async (page: Page) => await page.evaluate(() => document.activeElement?.textContent ?? '');

/** Imports a plan with a misspelt word, two decimal points and a follow-up that does not say when; returns its address. */
async function keepPlan(unit: string): Promise<string> {
  const body = `# Verksamhetsplan 2026 för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Kulturnämnden

## Inledning

Planen bygger på en **utvärdring** med eleverna. Hyran tar 12.5 procent av pengarna, och noterna 1.5 procent.

## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

### Nämndmål: Fler barn spelar

#### Enhetsmål: Alla som vill får en plats

##### Förväntat resultat

- Minst 80 % av de sökande får en plats

##### Uppföljning

Läraren räknar de sökande löpande.
`;
  const form = new FormData();
  form.append('file', new Blob([body]), `${unit}.md`);
  const answer = await fetch(`${inject('address')}/api/v1/imports`, { method: 'POST', body: form });
  const { plans } = (await answer.json()) as { plans: { planId: string }[] };
  return `/planer/${plans[0]?.planId}?visa=granskning`;
}

describe('the review', () => {
  const browser = useBrowser();

  it('sets a finding aside with a reason and brings it back, by keyboard alone', async () => {
    const page = await browser.open(`${await planOf('Elevhälsoenheten')}?visa=granskning`);
    const before = await countOf(page);
    await page.getByRole('button', { name: 'Lägg åt sidan' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/Varför läggs den åt sidan/).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Lägg åt sidan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Följs upp av rektorn.');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const folded = page.locator('summary', { hasText: 'Lagt åt sidan (1)' });
    await folded.waitFor();
    expect(await countOf(page)).toBe(before - 1);
    expect(await focused(page)).toMatch(/iakttagelser/);

    // The next reader sees the reason.
    const other = await browser.open(`${await planOf('Elevhälsoenheten')}?visa=granskning`);
    await other.getByText('Lagt åt sidan (1)').click();
    await other.getByText('Följs upp av rektorn.').waitFor();
    await expectAccessible(other);
    await other.getByRole('button', { name: 'Ta tillbaka' }).focus();
    await other.keyboard.press('Enter');
    await folded.page().reload();
    await page.getByRole('heading', { name: `${before} iakttagelser` }).waitFor();
  });

  it('asks for a reason', async () => {
    const page = await browser.open(`${await planOf('Elevhälsoenheten')}?visa=granskning`);
    const before = await countOf(page);
    await page.getByRole('button', { name: 'Lägg åt sidan' }).first().click();
    await page.locator('.aside-form').getByRole('button', { name: 'Lägg åt sidan' }).click();
    expect(await page.locator('.aside-form textarea:invalid').count()).toBe(1);
    expect(await countOf(page)).toBe(before);
  });

  it('fixes findings with one key each, in the text too, and undoes the last', async () => {
    const address = await keepPlan('Kulturskolan Strand');
    const page = await browser.open(address);
    const before = await countOf(page);
    const item = (words: string | RegExp) => page.locator('.findings > li', { hasText: words });
    const text = page.locator('.plan-text');
    const misspelt = item('ska troligen stavas');
    await misspelt.getByText('Byt utvärdring mot utvärdering').waitFor();
    // Keys do nothing until a finding has the focus.
    await page.keyboard.press('r');
    expect(await countOf(page)).toBe(before);
    await misspelt.getByRole('button', { name: 'Rätta' }).focus();
    await page.keyboard.press('r');
    await item('Rättad').and(page.locator(':focus')).waitFor();
    expect(await countOf(page)).toBe(before - 1);
    await text.getByText('utvärdering', { exact: true }).and(text.locator('strong')).waitFor();
    // The address of a plan is the same whichever edition is in force.
    expect(new URL(page.url()).pathname).toBe(address.split('?')[0]);
    expect(page.url()).toContain('visa=granskning');
    await expectAccessible(page);

    // On to the next, which is fixed with its button; only the last can be undone.
    const place = await page.locator('.panel-body').evaluate((body) => body.scrollTop);
    await page.keyboard.press('k');
    expect(await focused(page)).toContain('1.5 procent');
    expect(await page.locator('.panel-body').evaluate((body) => body.scrollTop)).toBe(place);
    await item('12.5 procent').getByRole('button', { name: 'Rätta' }).click();
    await item('Byt 12.5 procent mot 12,5 procent').and(page.locator(':focus')).waitFor();
    // Neither has moved.
    expect(
      (await page.locator('.findings > li p:first-child').allTextContents()).map((text) => text.slice(0, 6)),
    ).toEqual(['Rättad', 'Värt e', 'Rättad', 'Trolig']);
    await text.getByText('12,5 procent').waitFor();
    expect(await page.locator('.findings-panel').getByRole('button', { name: 'Ångra' }).count()).toBe(1);
    await page.locator('.findings-panel').getByRole('button', { name: 'Ångra' }).click();
    await text.getByText('12.5 procent').waitFor();
    await item('har decimalpunkt').first().and(page.locator(':focus')).waitFor();
    expect(await countOf(page)).toBe(before - 1);

    // The numbers in the margin lead to the findings that are left.
    await page.getByRole('button', { name: /^Iakttagelse 3/ }).click();
    await item('säger inte när').and(page.locator(':focus')).waitFor();

    // It counts in the rule's record.
    const record = await browser.open('/granskning?ar=2026');
    const row = record.getByRole('region', { name: 'Vad som hittas' }).locator('tr', { hasText: 'Felstavat ord' });
    await row.waitFor();
    expect((await row.locator('td').allTextContents()).slice(1)).toEqual(['1', '0']);

    // The next reader sees what was fixed, and can undo it; the older edition can only be read.
    const other = await browser.open(`${new URL(page.url()).pathname}?visa=granskning`);
    await other.getByText('Rättat tidigare (1)').click();
    await other.locator('.findings-panel').getByRole('button', { name: 'Ångra' }).waitFor();
    await expectAccessible(other);
    const old = await browser.open(address.replace('visa=granskning', 'visa=om'));
    await old.getByRole('link', { name: 'Utgåva 1', exact: true }).click();
    await old.getByText('Det här är en tidigare utgåva, som inte gäller.').waitFor();
    await old.getByRole('tab', { name: 'Granskning' }).click();
    await old.locator('.findings > li').first().waitFor();
    expect(await old.getByRole('button', { name: 'Rätta' }).count()).toBe(0);
  });

  it('sets a finding aside with a key, and moves through the list with others', async () => {
    const page = await browser.open(await keepPlan('Kulturskolan Höjden'));
    const before = await countOf(page);
    await page.getByRole('button', { name: 'Rätta' }).first().focus();
    for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
    const items = page.locator('.findings > li');
    await items.nth(1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('l');
    await page.getByLabel(/Varför läggs den åt sidan/).waitFor();
    // In the text field, they are just letters.
    await page.keyboard.type('rjkl');
    expect(await countOf(page)).toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Lagt åt sidan (1)').waitFor();
    expect(await countOf(page)).toBe(before - 1);
    const address = page.url();
    await page.getByRole('button', { name: 'Rätta' }).first().focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/iakttagelser/);
    expect(page.url()).toBe(address);
  });

  it('opens at a finding from its number in the margin', async () => {
    const page = await browser.open(await planOf('Elevhälsoenheten'));
    const marks = page.getByRole('button', { name: /^Iakttagelse \d/ });
    await marks.first().waitFor();
    const mark = marks.nth(2);
    const number = (await mark.textContent()) ?? '';
    await mark.click();
    const item = page.locator('.findings > li').nth(Number(number) - 1);
    await item.and(page.locator(':focus')).waitFor();
    expect(page.url()).toContain('visa=granskning');
  });

  it('fits a narrow window, including its markers', async () => {
    const page = await browser.open(await planOf('Elevhälsoenheten'), { viewport: NARROW });
    await page
      .getByRole('button', { name: /^Iakttagelse \d/ })
      .first()
      .waitFor();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });

  it('shows how every plan fares, and links to its findings', async () => {
    const page = await browser.open('/granskning?ar=2026');
    await page.getByRole('heading', { level: 2, name: 'Vad som hittas' }).waitFor();
    await page.getByRole('link', { name: 'Elevhälsoenheten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elevhälsoenheten' }).waitFor();
    expect(await countOf(page)).toBeGreaterThan(0);
    await page.goBack();
    const rows = page.getByRole('region', { name: 'Planer' }).locator('tbody tr');
    const all = await rows.count();
    await page.getByLabel('Nämnd').selectOption({ label: 'Socialnämnden' });
    await expect.poll(() => rows.count()).toBeLessThan(all);
  });
});
