import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { PlanSummary } from '../src/plan/model/kept.ts';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser } from './browser.ts';

const planOf = async (unit: string) => {
  const { plans } = (await (await fetch(`${inject('address')}/api/plans?year=2026`)).json()) as {
    plans: PlanSummary[];
  };
  return `/planer/${plans.find((plan) => plan.unit?.name === unit)?.id}`;
};
const countOf = async (page: Page) =>
  Number.parseInt((await page.getByRole('heading', { name: /^\d+ iakttagelser$/ }).textContent()) ?? '', 10);
const focused = async (page: Page) => await page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the review', () => {
  const browser = useBrowser();

  it('sets a finding aside with a reason and brings it back, by the keyboard alone', async () => {
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

  it('fits a narrow window with its marks', async () => {
    const page = await browser.open(await planOf('Elevhälsoenheten'), { viewport: NARROW });
    await page
      .getByRole('button', { name: /^Iakttagelse \d/ })
      .first()
      .waitFor();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });

  it('shows how every plan fares, and leads to its findings', async () => {
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
