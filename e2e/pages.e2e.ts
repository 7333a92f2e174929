import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { KeptPlan, PlanSummary } from '../src/plan/model/kept.ts';
import type { IndicatorInList } from '../src/plan/model/values.ts';
import { expectAccessible, expectNoSideScroll, NARROW, useBrowser, WIDE } from './browser.ts';

const ask = async <Answer>(path: string): Promise<Answer> =>
  await (await fetch(`${inject('address')}/api/v1${path}`)).json();

/** Every page, by the heading a person sees on it. */
const PAGES: Record<string, { path: () => Promise<string>; heading: RegExp }> = {
  start: { path: async () => '/', heading: /röda tråden i Lindvik/ },
  organisation: { path: async () => '/organisation', heading: /Organisation/ },
  theme: { path: async () => '/organisation/utseende', heading: /Dokumentens utseende/ },
  plans: { path: async () => '/planer?ar=2026', heading: /Planer 2026/ },
  plan: { path: async () => `/planer/${(await plans('plan'))?.id}?visa=granskning`, heading: /enheten/i },
  report: { path: async () => `/planer/${(await plans('report'))?.id}?visa=kalla&del=i1`, heading: /enheten/i },
  about: { path: async () => `/planer/${(await plans('plan'))?.id}?visa=om`, heading: /enheten/i },
  thread: { path: async () => `/trad/${await aBoardGoal()}`, heading: /./ },
  indicators: { path: async () => '/indikatorer?ar=2025', heading: /Indikatorer 2025/ },
  indicator: {
    path: async () => `/indikatorer/${(await ask<{ items: IndicatorInList[] }>('/indicators?year=2025')).items[0]?.id}`,
    heading: /./,
  },
  activities: { path: async () => '/aktiviteter?ar=2026', heading: /Aktiviteter 2026/ },
  checks: { path: async () => '/granskning?ar=2026', heading: /Granskning 2026/ },
  search: { path: async () => '/sok?q=barn', heading: /Sök: barn/ },
  'a search without an answer': { path: async () => '/sok?q=trombonist', heading: /Sök/ },
  import: { path: async () => '/lasin', heading: /Läs in en plan/ },
  help: { path: async () => '/hjalp', heading: /Hjälp/ },
  'no page': { path: async () => '/finns-inte', heading: /Sidan finns inte/ },
};

const plans = async (kind: 'plan' | 'report') =>
  (await ask<{ items: PlanSummary[] }>('/plans?limit=100')).items.find((plan) => plan.kind === kind);

async function aBoardGoal(): Promise<string | undefined> {
  const kept = await ask<KeptPlan>(`/plans/${(await plans('plan'))?.id}`);
  return kept.goalIds[kept.plan.goals.find(({ level }) => level === 'board')?.id ?? ''];
}

const WAYS: Record<string, BrowserContextOptions> = {
  'wide and light': { viewport: WIDE },
  'wide and dark': { viewport: WIDE, colorScheme: 'dark' },
  narrow: { viewport: NARROW },
};

describe.each(Object.entries(PAGES))('the page %s', (_, { path, heading }) => {
  const browser = useBrowser();
  const large = useBrowser({ textSize: 32 });
  let address: string;
  beforeAll(async () => {
    address = await path();
  });

  it.each(Object.entries(WAYS))('shows its heading, passes axe and fits the window, %s', async (_way, options) => {
    const page = await browser.open(address, options);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.context().close();
  });

  it('works with text twice the size', async () => {
    const page = await large.open(address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await expectNoSideScroll(page);
    await expectAccessible(page);
    await page.context().close();
  });
});
