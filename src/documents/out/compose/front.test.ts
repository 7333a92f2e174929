import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../plan/model/plan.ts';
import { readDocument } from '../../in/read/document.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import { writePlan } from '../write/write.ts';
import { composePlan } from './compose.ts';

const plan = async (front: string, last = ''): Promise<Plan> => {
  const text = `${front}\n\n## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor\n\n### Enhetsmål: Barn hittar hit\n${last}`;
  return recognise(await readDocument(new TextEncoder().encode(text), 'plan.md')).documents[0] as Plan;
};
const fieldsOf = (document: Plan) =>
  Object.fromEntries(composePlan(document).front.map(({ label, value }) => [label, value]));

describe('the front page', () => {
  const FRONT = `**Handläggare**  
Kim Ekelöv

**Till**  
Kulturnämnden  
2026-02-05

Dnr: STRB 2026/7

# Verksamhetsplan 2026 för Biblioteket`;

  it('says who handles the matter and to whom it goes, if the plan’s own does', async () => {
    expect(fieldsOf(await plan(FRONT))).toMatchObject({ Handläggare: 'Kim Ekelöv', Till: 'Kulturnämnden' });
    expect(fieldsOf(await plan('# Verksamhetsplan 2026 för Biblioteket'))).not.toHaveProperty('Handläggare');
    // We cannot know whose name it is.
    expect(fieldsOf(await plan(FRONT.replace('Kim Ekelöv', 'Till')))).not.toHaveProperty('Handläggare');
  });

  it('is that of a written opinion if it has a handler, a recipient or a proposal', async () => {
    const bare = '# Verksamhetsplan 2026 för Biblioteket';
    const form = async (front: string) => composePlan(await plan(front)).form;
    expect(await form(FRONT)).toBe('Tjänsteutlåtande');
    expect(await form(`${bare}\n\n## Förslag till beslut\n\nNämnden godkänner planen.`)).toBe('Tjänsteutlåtande');
    expect(await form(bare)).toBeNull();
    // An empty proposal keeps its place.
    const empty = composePlan(await plan(`${bare}\n\n## Förslag till beslut`));
    expect(empty.frontParts).toMatchObject([{ type: 'heading', text: 'Förslag till beslut' }]);
  });

  it('lists the annexes once', async () => {
    const own = await plan(
      `${FRONT}\n\n## Bilagor\n\nBilaga 1: Budget i siffror`,
      '\n## Bilaga 1: Budget i siffror\n\nSe där.\n',
    );
    expect(fieldsOf(own)).not.toHaveProperty('Bilagor');
    expect(composePlan(own).frontParts[0]).toMatchObject({ text: 'Bilagor' });
  });

  it('lists the annexes', async () => {
    const document = await plan(
      FRONT,
      '\n## Övrigt\n\nInget.\n\n## Bilaga 1: Budget i siffror\n\nSe ekonomisystemet.\n',
    );
    expect(fieldsOf(document)).toMatchObject({ Bilagor: 'Budget i siffror' });
  });

  it.each(['md', 'docx'] as const)(
    'is read again as it was, with its proposal for a decision, as %s',
    async (format) => {
      const document = await plan(`${FRONT}\n\n## Förslag till beslut\n\nNämnden godkänner planen.`);
      expect(composePlan(document).frontParts).toMatchObject([{ text: 'Förslag till beslut' }, { type: 'text' }]);
      const { bytes } = await writePlan(document, format);
      const again = recognise(await readDocument(bytes, `again.${format}`)).documents[0] as Plan;
      expect(fieldsOf(again)).toEqual(fieldsOf(document));
      expect(composePlan(again).frontParts).toHaveLength(2);
    },
  );
});
