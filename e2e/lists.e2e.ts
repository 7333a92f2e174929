import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser } from './browser.ts';

describe('lists', () => {
  const browser = useBrowser();

  it('search for a board when there are too many to list, by the keyboard alone', async () => {
    const page = await browser.open('/hjalp');
    // As in a municipality where they do not all come at once.
    await page.route('**/organisation/parts?*', (route) =>
      route.continue({ url: route.request().url().replace('limit=50', 'limit=2') }),
    );
    await page.getByRole('link', { name: 'Planer' }).click();
    const field = page.getByRole('combobox', { name: 'Nämnd' });
    await field.waitFor();
    await expectAccessible(page);
    await field.click();
    // While it is open the rest of the page is hidden from a screen reader, which axe takes for a page without content.
    await page.getByText('Det finns fler. Skriv mer av namnet.').waitFor();
    await page.keyboard.type('social');
    await page.getByRole('option', { name: 'Socialnämnden' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('namnd=');
    await expect.poll(() => field.inputValue()).toBe('Socialnämnden');
    const boards = page.getByRole('region', { name: 'Planer' }).locator('tbody td:nth-child(3)');
    await expect.poll(async () => [...new Set(await boards.allTextContents())]).toEqual(['Socialnämnden']);

    // What is chosen is in the address, and an empty field is all of them.
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('Socialnämnden');
    await field.fill('');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.url()).not.toContain('namnd=');
  });

  it('keep their header in sight, and say when they go on to the side', async () => {
    const page = await browser.open('/planer', { viewport: { width: 1440, height: 320 } });
    const header = page.getByRole('columnheader', { name: 'Diarienummer' });
    await header.waitFor();
    await page.mouse.wheel(0, 2000);
    await expect.poll(async () => (await header.boundingBox())?.y ?? 0).toBeGreaterThan(40);
    expect(await header.evaluate((cell) => cell.getBoundingClientRect().bottom < window.innerHeight)).toBe(true);

    const narrow = await browser.open('/planer', { viewport: NARROW });
    await narrow.getByText('Mer åt sidan').waitFor();
    await narrow.getByRole('region', { name: 'Planer' }).and(narrow.locator('[tabindex="0"]')).waitFor();
    await expectNoSideScroll(narrow);
  });
});
