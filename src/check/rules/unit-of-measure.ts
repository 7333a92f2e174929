import type { Words } from '../../kernel/words.ts';
import type { PlanIndicator, PrintedValue } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Fix } from '../model/finding.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { quantityOf } from '../model/values.ts';

const VALUES: PrintedValue[] = ['outcome', 'outcomeMen', 'outcomeWomen', 'previous', 'target', 'cityTarget'];

interface Printed {
  field: PrintedValue;
  text: string;
  unit: string | null;
  value: number;
}

const printedIn = (indicator: PlanIndicator): Printed[] =>
  VALUES.flatMap((field) => {
    const text = indicator[field];
    const quantity = quantityOf(text);
    return text !== null && quantity ? [{ field, text, unit: quantity.unit, value: quantity.value }] : [];
  });

/** A share written without its sign; if it may be a fraction of one (`0,8`), only a person knows. */
function fixOf({ id, name, goal }: PlanIndicator, printed: Printed[]): { fix?: Fix } {
  const bare = printed.filter(({ unit }) => unit === null);
  const isCertain = ({ value }: Printed) => value === 0 || (value > 1 && value <= 100);
  if (!/^andel/iu.test(name) || bare.length === 0 || !bare.every(isCertain)) return {};
  const close = printed.some(({ text }) => /\d%$/u.test(text));
  const to = (text: string) => `${text.trimEnd()}${close ? '' : ' '}%`;
  const part = { kind: 'indicator' as const, id };
  return { fix: { changes: bare.map(({ field, text }) => ({ goal, part, field, at: 0, from: text, to: to(text) })) } };
}

/** What is wrong with how an indicator's values are printed, and the values that show it. */
function fault({ name }: PlanIndicator, printed: Printed[]): { message: Words; shown: string[] } | null {
  const percent = printed.filter(({ unit }) => unit === '%').map(({ text }) => text);
  const bare = printed.filter(({ unit }) => unit === null).map(({ text }) => text);
  const [some, one] = [bare.join('; '), percent[0]];
  if (one && /index/iu.test(name))
    return {
      message: {
        sv: `”${name}” är ett index men skrivs med procenttecken (${percent.join('; ')}). Ta bort tecknet.`,
        en: `“${name}” is an index and is written with a percent sign (${percent.join('; ')}). Take the sign away.`,
      },
      shown: percent,
    };
  if (one && bare.length > 0)
    return {
      message: {
        sv: `”${name}” skrivs både utan procenttecken (${some}) och med (${one}). Skriv alla värden likadant.`,
        en: `“${name}” is written both without a percent sign (${some}) and with one (${one}). Write all values alike.`,
      },
      shown: [...bare, one],
    };
  if (bare.length > 0 && /^andel/iu.test(name) && printed.length === bare.length)
    return {
      message: {
        sv: `”${name}” är en andel men skrivs utan procenttecken (${some}). Lägg till det.`,
        en: `“${name}” is a share and is written without a percent sign (${some}). Add it.`,
      },
      shown: bare,
    };
  return null;
}

export const unitOfMeasure = rule({
  id: 'unit-of-measure',
  severity: 'warning',
  title: { sv: 'Procenttecknet saknas eller är för mycket', en: 'Percent sign missing or too many' },
  says: {
    sv: 'En andel skrivs utan procenttecken, ett index med, eller samma indikator på båda sätten.',
    en: 'A share is written without a percent sign, an index with one, or the same indicator both ways.',
  },
  fix: {
    sv: 'Skriv indikatorns alla värden i samma enhet.',
    en: 'Write all values of the indicator in the same unit.',
  },
  scope: { parts: ['indicator'], reach: 'part' },
  example: {
    fires: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Eleverna lyckas',
          indicators: [{ name: 'Andel som når målen', outcome: '76,4', target: '80 %' }],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Eleverna lyckas',
          indicators: [
            { name: 'Andel som når målen', outcome: '76,4 %', target: '80 %' },
            { name: 'Ledarskapsindex', outcome: '81', target: '80' },
          ],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.indicators.flatMap((indicator): Found[] => {
      const printed = printedIn(indicator);
      const found = fault(indicator, printed);
      if (!found) return [];
      const place = placeOfIndicator(indicator);
      return [
        {
          place,
          message: found.message,
          evidence: found.shown.map((text) => quotePart(place, text)),
          ...fixOf(indicator, printed),
        },
      ];
    }),
});
