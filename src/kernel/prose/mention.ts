import type { Occasion } from '../period.ts';

/**
 * A quantity or time mentioned in running Swedish text, with its place (UTF-16 offsets, `end` excluded).
 *
 * Read: amounts of money, shares, counts with the thing counted, changes, years and seasons, days and months,
 * frequencies, and reporting occasions; digits and number words up to tolv, tjugo to nittio in tens, hundra and tusen;
 * the words that bound a number (minst, högst, ca …). Ignored: ages and age ranges, law references (`11 kap. 1 §`),
 * phone numbers, "ett/en/två/andra" as pronouns or ordinals, and numbers that name something ("mål 10", "steg 2", "dag
 * 1-14"). A number whose meaning is not given next to it comes as `number`.
 */
export type Mention = Place & (Amount | Share | Count | Change | Year | Day | Season | Frequency | Report | Bare);

export interface Place {
  start: number;
  end: number;
  text: string;
}

/** How exact the text says a number is. A range (`4–5`) has `upTo`. */
export interface Bounded {
  value: number;
  upTo: number | null;
  bound: 'exactly' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'about';
}

/** Money; `kronor` is the value in kronor (`5 mnkr` is 5 000 000). `value` stays in the printed unit. */
export interface Amount extends Bounded {
  kind: 'amount';
  unit: 'kr' | 'tkr' | 'mnkr' | 'mdkr';
  kronor: number;
}

/** A share of something; `points` if the text says percentage points. */
export interface Share extends Bounded {
  kind: 'share';
  points: boolean;
}

/** A count of something. `subject` is what is counted, in lower case; `per` is what it is counted over (`år`, `medarbetare`). */
export interface Count extends Bounded {
  kind: 'count';
  subject: string;
  per: string | null;
}

/** An increase or decrease: `by` is how much; `halveras` is a factor 0.5, `fördubblas` 2. */
export interface Change {
  kind: 'change';
  direction: 'up' | 'down';
  by:
    | { type: 'share'; value: number }
    | { type: 'factor'; value: number }
    | { type: 'number'; value: number; unit: string | null };
}

/** A calendar year, or a range of them (`2024–2029`). */
export interface Year {
  kind: 'year';
  year: number;
  upTo: number | null;
}

/** A day or a month; `year` if it is given. `day` is null for a month. `deadline` if the text says "by then". */
export interface Day {
  kind: 'day';
  year: number | null;
  month: number;
  day: number | null;
  deadline: boolean;
}

/** `vt 2023`, `hösten 2024`, `våren`. */
export interface Season {
  kind: 'season';
  season: 'spring' | 'summer' | 'autumn' | 'winter';
  year: number | null;
}

/**
 * How often: `times` in each `per`; `times` is null if the text only says that it is ongoing (löpande, kontinuerligt,
 * regelbundet).
 */
export interface Frequency {
  kind: 'frequency';
  times: number | null;
  per: 'day' | 'week' | 'month' | 'quarter' | 'tertial' | 'half' | 'term' | 'year' | null;
}

/** A reporting occasion named in the text: T1, tertialrapport 2, verksamhetsberättelsen; `null` for "tertialrapporterna" in general. */
export interface Report {
  kind: 'report';
  occasion: Occasion | null;
}

/** A number whose meaning the text does not give next to it. */
export interface Bare extends Bounded {
  kind: 'number';
}
