import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

export const WIDE = { width: 1440, height: 900 };
/** The narrowest screen that WCAG 2.2 asks for (1.4.10 Reflow). */
export const NARROW = { width: 320, height: 640 };

/** A browser for one test file. `open` gives a fresh page of its own at a path of the running system; all are closed at the end. */
export function useBrowser({ textSize = 16 }: { textSize?: number } = {}) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.LEDTRAD_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // What a person sets as the size of text in the browser itself.
        `--blink-settings=defaultFontSize=${textSize}`,
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: WIDE,
        locale: 'sv-SE',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => expect.fail(`The page failed: ${error.message}`));
      await page.goto(inject('address') + path);
      return page;
    },
  };
}

/** Fails with what axe finds wrong by WCAG 2.2 A and AA (EN 301 549 asks for both). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
  }));
  expect(found).toEqual([]);
}

/** Fails where the page is wider than its window: on a narrow screen nothing may be lost to the side. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const { wide, window: shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(shown);
}
