import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { PageInput, toPage } from '../../kernel/page.ts';
import { boardsOf, councilOf } from '../../organisation/operations/paths.ts';
import { StartOverview } from '../model/kept.ts';
import { loadCounts, loadLatest, loadPlans } from '../store/list.ts';
import { yearOf } from './list-plans.ts';

/** Of each board so many plans are named, and so many of those that came last. */
const [OF_A_BOARD, LATEST] = [5, 5];

/** The municipality at a glance: a page of its boards with their plans of a year, and what came last. */
export const startOverview = operation({
  name: 'start.overview',
  summary: { sv: 'Kommunens nämnder med deras planer', en: 'The boards of the municipality with their plans' },
  kind: 'query',
  http: { method: 'GET', path: '/overview' },
  input: z.object({ year: z.coerce.number().int().min(1900).max(2200).optional(), ...PageInput }),
  output: StartOverview,
  may: () => true,
  run: async ({ input, actor, ...at }) => {
    const year = await yearOf(at, actor, input.year);
    const { items, ...page } = toPage(await boardsOf(at, input), input);
    const counts = await loadCounts(
      at,
      year,
      items.map(({ id }) => id),
    );
    const boards = [];
    for (const { id, name } of items) {
      const which = { year, within: id, limit: OF_A_BOARD, page: 1 };
      const plans = counts.has(id) ? (await loadPlans(at, actor, which)).slice(0, OF_A_BOARD) : [];
      boards.push({ id, name, count: counts.get(id) ?? 0, plans });
    }
    return { boards, latest: await loadLatest(at, actor, await councilOf(at), LATEST), ...page };
  },
});
