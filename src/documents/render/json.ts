import type { Plan } from '../../plan/model/plan.ts';

/** Writes plans in the exchange format, without `coverage`: that counts the lines of a file, and a plan stands apart from its file. */
export const renderJson = (documents: Plan[]): string => `${JSON.stringify({ documents }, null, 2)}\n`;
