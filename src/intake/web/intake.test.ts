import { describe, expect, it } from 'vitest';
import type { Preview, PreviewedDocument } from '../model/preview.ts';
import { type Event, type Intake, intake, isUnsaved, jobsOf, NOTHING_IN, seenOf } from './intake.ts';

const file = (name: string, size = 10) => Object.defineProperty(new File([], name), 'size', { value: size });
const chosen = (...names: string[]): Event => ({ type: 'chosen', files: names.map((name) => file(name)) });
const preview = (missing: 'unit'[], unit: string, standing: PreviewedDocument['standing']) => {
  const plan = { kind: 'plan', occasion: null, year: 2026 };
  const document = { missing, plan, unit: { name: unit }, board: null, standing, open: [] };
  return { file: '', documents: [document], lines: [] } as unknown as Preview;
};
const read = (
  id: number,
  reading = 1,
  missing: 'unit'[] = [],
  unit = `Enhet ${id}`,
  standing: PreviewedDocument['standing'] = 'new',
): Event => ({
  type: 'read',
  id,
  reading,
  preview: preview(missing, unit, standing),
});
const given = (...events: Event[]) => events.reduce(intake, NOTHING_IN);
const statusesIn = ({ files }: Intake) => [...seenOf(files).values()].map(({ status }) => status);
const statuses = (...events: Event[]) => statusesIn(given(...events));
const trouble = { sv: 'Nej.', en: 'No.' };

describe('files on their way in', () => {
  it('are read two at a time, in order, and one that fails lets the next begin', () => {
    const five = chosen('a.md', 'b.md', 'c.md', 'd.md', 'e.md');
    expect(statuses(five)).toEqual(['reading', 'reading', 'waiting', 'waiting', 'waiting']);
    expect(statuses(five, { type: 'failed', id: 1, reading: 1, trouble }, read(2))).toEqual([
      'failed',
      'ready',
      'reading',
      'reading',
      'waiting',
    ]);
    expect(statuses(five, { type: 'removed', ids: [1] })).toEqual(['reading', 'reading', 'waiting', 'waiting']);
  });

  it('open by themselves when chosen alone, and never on top of another', () => {
    expect(given(chosen('a.md'), read(1)).open).toBe(1);
    expect(given(chosen('a.md', 'b.md'), read(1), read(2)).open).toBe(null);
    expect(given(chosen('a.md'), read(1), chosen('b.md'), read(2)).open).toBe(1);
  });

  it('are kept one at a time, those with something to look at only when asked for', () => {
    const events = [chosen('a.md', 'b.md', 'c.md'), read(1), read(2, 1, ['unit']), read(3)];
    expect(statuses(...events)).toEqual(['ready', 'review', 'ready']);
    const keeping = given(...events, { type: 'keep', ids: [1, 3] });
    expect(jobsOf(keeping).map(({ key }) => key)).toEqual(['1 keep']);
    const one = intake(keeping, { type: 'kept', id: 1, plans: [] });
    expect(jobsOf(one).map(({ key }) => key)).toEqual(['3 keep']);
    const refused = intake(one, { type: 'failed', id: 3, trouble });
    expect(statusesIn(refused)).toEqual(['kept', 'review', 'ready']);
    expect(refused.files[2]?.trouble).toEqual(trouble);
  });

  it('are asked about again when opened after another was kept, and only the latest reading counts', () => {
    const kept = given(chosen('a.md', 'b.md'), read(1), read(2), { type: 'kept', id: 1, plans: [] });
    expect(jobsOf(kept)).toEqual([]);
    const opened = intake(kept, { type: 'opened', id: 2 });
    expect(jobsOf(opened).map(({ key }) => key)).toEqual(['2 read 2']);
    const said = intake(opened, { type: 'answered', id: 2, answers: [], ask: true });
    expect(statusesIn(intake(said, read(2, 2, ['unit'])))).toEqual(['kept', 'ready']);
    expect(statusesIn(intake(said, read(2, 3, ['unit'])))).toEqual(['kept', 'review']);
  });

  it('are to be looked at where a file before it holds a plan for the same unit and year', () => {
    const both = given(chosen('plan.docx', 'plan.pdf', 'annan.pdf'), read(1), read(2, 1, [], 'ENHET 1'), read(3));
    expect(statusesIn(both)).toEqual(['ready', 'review', 'ready']);
    expect(seenOf(both.files).get(2)?.twin).toBe('plan.docx');
    expect(statusesIn(intake(both, { type: 'removed', ids: [1] }))).toEqual(['ready', 'ready']);
    const again = given(chosen('plan.docx', 'plan.pdf'), read(1), read(2, 1, [], 'Enhet 1', 'unchanged'));
    expect(statusesIn(again)).toEqual(['ready', 'ready']);
  });

  it('are refused before they are sent when they are too large, and are lost by no one leaving', () => {
    const large = given({ type: 'chosen', files: [file('stor.pdf', 50 * 1024 * 1024 + 1)] });
    expect(large.files[0]?.trouble).toMatchObject({ sv: expect.stringContaining('större än 50 MB') });
    expect(jobsOf(large)).toEqual([]);
    expect(isUnsaved(large)).toBe(false);
    expect(isUnsaved(given(chosen('a.md'), read(1)))).toBe(true);
    expect(isUnsaved(given(chosen('a.md'), read(1), { type: 'kept', id: 1, plans: [] }))).toBe(false);
  });
});
