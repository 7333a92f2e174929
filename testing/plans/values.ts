import fc from 'fast-check';
import type { PrintedValue } from '../../src/plan/model/plan.ts';
import { clause, paragraph } from './prose.ts';
import type { TruthActivity, TruthIndicator } from './truth.ts';

const decimal = (digits: string) => digits.replace('.', ',');
const share = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom(0, 1, 2))
  .map(([whole, part, places]) => `${decimal((whole + part / 100).toFixed(whole === 100 ? 0 : places))} %`);
const index = fc.integer({ min: 0, max: 120 }).map(String);
const measured = fc.constantFrom('1,5 kg CO2 per kg livsmedel', '0,8 ton', '4,2', '3 dagar', '12 st');

const delegation = fc.oneof(
  fc.constantFrom('Tas fram av nämnd', 'Tas fram av nämnd/styrelse'),
  fc.integer({ min: 2019, max: 2032 }).map((year) => `Fastställs ${year}`),
);
const target = fc.oneof(
  { weight: 6, arbitrary: share },
  { weight: 3, arbitrary: index },
  { weight: 1, arbitrary: measured },
  { weight: 1, arbitrary: delegation },
);
const cityTarget = fc.oneof({ weight: 3, arbitrary: target }, { weight: 2, arbitrary: delegation });
const outcome = fc.oneof({ weight: 4, arbitrary: share }, { weight: 1, arbitrary: index });
const or = (value: fc.Arbitrary<string>, freq = 4) => fc.option(value, { nil: null, freq });

const WHAT =
  'utredningar|hushåll|brukare|barn och unga|medarbetare|hembesök|inköpta ekologiska livsmedel i kronor|ansökningar|personer'.split(
    '|',
  );
const THAT =
  'som avslutas inom fyra månader|där den enskilde varit delaktig och fått återkoppling|som känner sig trygga i hemmet|som kan rekommendera sin arbetsplats|som vet var de ska vända sig vid diskriminering, kränkande särbehandling, trakasserier eller repressalier|i vilka skola/förskola vidtalas|som erbjudits samtal inom 48 timmar|av totala värdet av inköpta måltider och livsmedel|mellan 18 och 24 år'.split(
    '|',
  );
const NAMES = [
  'Aktivt medskapandeindex',
  'Sjukfrånvaro',
  'Sjukfrånvaro dag 1-14',
  'Personalomsättning',
  'Medelvärde för "Jag har återkommande samtal med min chef"',
  'Andel elbilar',
];
const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('Andel', 'Antal'), fc.constantFrom(...WHAT), fc.constantFrom(...THAT))
      .map((parts) => parts.join(' ')),
  },
);

const NOTHING: Record<PrintedValue, null> = {
  target: null,
  cityTarget: null,
  periodicity: null,
  outcome: null,
  outcomeMen: null,
  outcomeWomen: null,
  previous: null,
  period: null,
};

const analysis = fc.option(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { nil: null, freq: 2 });

const planIndicator: fc.Arbitrary<TruthIndicator> = fc
  .record({
    name,
    target: or(target),
    cityTarget: or(cityTarget),
    periodicity: or(fc.constantFrom('År', 'Tertial', 'Månad', 'Halvår', 'Kvartal'), 12),
  })
  .map((row) => ({ ...NOTHING, ...row, analysis: null, twice: false }));

const reportIndicator = (year: number, occasion: string): fc.Arbitrary<TruthIndicator> =>
  fc
    .record({
      name,
      outcome: or(outcome),
      outcomeMen: or(outcome, 2),
      outcomeWomen: or(outcome, 2),
      previous: or(outcome, 2),
      target: or(target),
      cityTarget: or(cityTarget),
      period: or(fc.constantFrom(`${occasion} ${year}`, String(year)), 10),
      analysis,
      twice: fc.boolean().chain((maybe) => (maybe ? fc.constantFrom(false, false, false, true) : fc.constant(false))),
    })
    .map((row) => ({ ...NOTHING, ...row }));

/** The indicators of a goal, each name once. */
export const indicators = (kind: 'plan' | 'report', year: number, occasion: string): fc.Arbitrary<TruthIndicator[]> =>
  fc.uniqueArray(kind === 'plan' ? planIndicator : reportIndicator(year, occasion), {
    selector: (row) => row.name,
    maxLength: 4,
  });

const date = (year: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const activityTitle = (year: number) =>
  fc.oneof(
    { weight: 8, arbitrary: clause },
    { weight: 2, arbitrary: clause.map((text) => `${text}.`) },
    { weight: 1, arbitrary: date(year).map((day) => `Förslag lämnas till nämnden senast ${day} efter samråd`) },
    { weight: 1, arbitrary: fc.constant('Rutinen för Agenda 2030 ses över') },
    { weight: 1, arbitrary: fc.constant('Höstens utbildning') },
  );

const activity = (kind: 'plan' | 'report', year: number): fc.Arbitrary<TruthActivity> =>
  fc.record({
    title: activityTitle(year),
    start: or(fc.integer({ min: year - 2, max: year }).chain(date), 15),
    end: or(fc.integer({ min: year, max: year + 2 }).chain(date), 15),
    deviation: kind === 'plan' ? fc.constant(null) : or(fc.constantFrom('Ja', 'Nej', 'Försenad', 'Påbörjas senare'), 2),
    analysis: kind === 'plan' ? fc.constant(null) : analysis,
  });

/** The activities of a goal, each title once. */
export const activities = (kind: 'plan' | 'report', year: number): fc.Arbitrary<TruthActivity[]> =>
  fc.uniqueArray(activity(kind, year), { selector: (row) => row.title, maxLength: 4 });
