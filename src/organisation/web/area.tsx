import type { WebArea } from '../../ui/area.ts';
import { words } from './words.ts';

/** The page of the organisation shows plans too, and is the plan area's. */
export const organisationWeb = { words, routes: [], menu: [] } as const satisfies WebArea;
