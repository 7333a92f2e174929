import { describe, expect, inject, it } from 'vitest';
import type { PlanSummary } from '../src/plan/model/kept.ts';
import { useBrowser } from './browser.ts';

const all = async () =>
  ((await (await fetch(`${inject('address')}/api/v1/plans?limit=100`)).json()) as { items: PlanSummary[] }).items;
const planOf = async (unit: string, year: number) =>
  `/planer/${(await all()).find((plan) => plan.unit?.name === unit && plan.year === year && plan.kind === 'plan')?.id}`;

describe('reading a plan', () => {
  const browser = useBrowser();

  it('goes from the municipality to a unit’s plan by links', async () => {
    const page = await browser.open('/');
    await page.getByRole('link', { name: 'Mottagningsenheten', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Mottagningsenheten' }).waitFor();
    expect(await page.title()).toBe('Mottagningsenheten – Ledtråd');
  });

  it('goes through the goals with the keys of a tree', async () => {
    const page = await browser.open(await planOf('Biblioteksenheten', 2026));
    const tree = page.getByRole('tree');
    await tree.waitFor();
    const items = tree.getByRole('treeitem');
    const before = await items.count();
    await items.first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await items.count()).toBeLessThan(before);
    expect(await items.first().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    expect(await items.count()).toBe(before);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const title = await items.last().textContent();
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(title).toContain(focused);
  });

  it('shows the file’s own lines beside a passage, and goes back from a line to its passage', async () => {
    const page = await browser.open(await planOf('Vuxenenheten', 2026));
    await page
      .getByRole('button', { name: /Visa källan: Förväntat resultat/ })
      .first()
      .click();
    const lit = page.locator('.source-lines .lit');
    await lit.first().waitFor();
    expect(await lit.first().textContent()).toContain('Förväntat resultat');
    expect(page.url()).toMatch(/del=s\d/);
    await page.locator('.source-lines button', { hasText: 'Uppföljning' }).first().click();
    await page.locator('.passage.lit h5, .passage.lit h6', { hasText: 'Uppföljning' }).waitFor();
  });

  it('shows the findings with their evidence, and what is good', async () => {
    const page = await browser.open(await planOf('Mottagningsenheten', 2026));
    await page.getByRole('tab', { name: 'Granskning' }).click();
    await page.getByRole('heading', { name: /\d+ iakttagelser/ }).waitFor();
    await page.getByRole('heading', { name: 'Det som är bra' }).waitFor();
    await page.getByText('Belägg').first().click();
    expect(await page.locator('.findings blockquote').first().isVisible()).toBe(true);
  });

  it('shows another wording of a board’s text with the difference', async () => {
    const page = await browser.open(await planOf('Vuxenenheten', 2026));
    await page
      .getByText(/Finns i (en annan lydelse|\d andra lydelser)/)
      .first()
      .click();
    expect(await page.locator('.wordings ins, .wordings del').count()).toBeGreaterThan(0);
  });

  it('follows the red thread from a unit’s goal to the council and to other units', async () => {
    const page = await browser.open(await planOf('Öppenvårdsenheten', 2026));
    await page.locator('.goal.board').getByRole('link', { name: 'Följ den röda tråden' }).first().click();
    await page.getByText('Målet du följer').waitFor();
    expect(await page.locator('.step.direction').count()).toBe(1);
    expect(await page.locator('.step.unit').count()).toBeGreaterThan(1);
  });

  it('says that a value is unresolved rather than guess it', async () => {
    const page = await browser.open(await planOf('Vuxenenheten', 2025));
    await page.locator('.plan-table').getByText('Ej avgjort').first().waitFor();
  });

  it('finds words in every inflection and marks them', async () => {
    const page = await browser.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('familj');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sök: familj' }).waitFor();
    expect((await page.locator('mark').allInnerTexts()).some((word) => /familjer/i.test(word))).toBe(true);
    await page.getByText(/^\d+ träff(ar)?$/).waitFor();
    await page.getByRole('combobox', { name: 'Visa' }).selectOption('text');
    await page.waitForURL(/slag=text/);
    await page.locator('.hits a').first().click();
    await page.locator('.plan-text').waitFor();
  });

  it('finds what is typed as it is typed, and what was meant where it is misspelt', async () => {
    const page = await browser.open('/sok?q=familj');
    const box = page.getByRole('searchbox');
    await box.fill('öppenvård');
    await page.getByRole('heading', { name: 'Sök: öppenvård' }).waitFor();
    await page.locator('.hits mark').first().waitFor();
    await box.fill('öppenvårdsenhten');
    await page.getByText(/Menade du ”öppenvårdsenheten”/).waitFor();
    await page.locator('.hits a').first().waitFor();
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await browser.open('/planer');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /Plans \d{4}/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /Plans \d{4}/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('exports the plan as a file', async () => {
    const page = await browser.open(`${await planOf('Ungdomsenheten', 2026)}?visa=om`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('Verksamhetsplan 2026 för Ungdomsenheten.md');
  });

  it('prints the plan and nothing else', async () => {
    const page = await browser.open(await planOf('Ungdomsenheten', 2026));
    await page.getByRole('tree').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('tree').isVisible()).toBe(false);
    expect(await page.locator('.places').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
