import type { Plan } from '../../plan/model/plan.ts';

/** Something that was read, with its lines. */
export interface ReadPart {
  key: string;
  what: 'goal' | 'section' | 'indicator' | 'activity' | 'outside';
  title: string;
  text: string;
  source: { line: number; lastLine: number };
}

/** What was read out of a file's plans, in the order of its lines. */
export const readParts = (plans: Plan[]): ReadPart[] =>
  plans
    .flatMap((plan, document): ReadPart[] => [
      ...plan.goals.flatMap((goal): ReadPart[] => [
        { key: `${document}-${goal.id}`, what: 'goal', title: goal.title, text: '', source: goal.source },
        ...goal.sections.map(
          ({ heading, text, source }, i): ReadPart => ({
            key: `${document}-${goal.id}-${i}`,
            what: 'section',
            title: heading,
            text,
            source,
          }),
        ),
      ]),
      ...plan.indicators.map(({ name, source, target, cityTarget, outcome }, i): ReadPart => {
        const text = [target, cityTarget, outcome].filter((value) => value !== null).join(' · ');
        return { key: `${document}-i${i}`, what: 'indicator', title: name, text, source };
      }),
      ...plan.activities.map(({ title, source, start, end }, i): ReadPart => {
        const text = [start, end].filter((day) => day !== null).join(' – ');
        return { key: `${document}-a${i}`, what: 'activity', title, text, source };
      }),
      ...plan.sections.map(
        ({ heading, text, source }, i): ReadPart => ({
          key: `${document}-u${i}`,
          what: 'outside',
          title: heading,
          text,
          source,
        }),
      ),
    ])
    .sort((a, b) => a.source.line - b.source.line);

/** The part that a line stands in; the shortest where several hold it. */
export const partWith = (parts: ReadPart[], line: number | null): ReadPart | undefined =>
  parts
    .filter(({ source }) => line !== null && line >= source.line && line <= source.lastLine)
    .sort((a, b) => a.source.lastLine - a.source.line - (b.source.lastLine - b.source.line))[0];
