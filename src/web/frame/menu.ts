import { areas } from '../areas.ts';

/** The main menu: what the areas bring, in their order. */
export const menu = areas.flatMap((area) => [...area.menu]);
