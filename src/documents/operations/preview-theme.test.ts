import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Actor } from '../../kernel/actor.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import { readDocument } from '../in/read/document.ts';
import { previewTheme } from './preview-theme.ts';
import { showTheme } from './show-theme.ts';

describe.each(testDatabases())('the preview of a look on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
  });
  afterAll(async () => db.close());

  const preview = async (theme: object) => await runOperation(db, previewTheme, actor, { theme });

  it('is a document in that look, and stores nothing', async () => {
    const { bytes, mediaType } = await preview({ name: 'Strandby kommun', accent: '#1b5e6b' });
    expect(mediaType).toBe('application/pdf');
    const { lines } = await readDocument(bytes, 'prov.pdf');
    const text = lines.map(({ raw }) => raw.trim());
    expect(text).toContain('Strandby kommun');
    expect(text.join('\n')).toMatch(/Verksamhetsplan \d{4} för Exempelenheten/);
    expect(await runOperation(db, showTheme, actor, {})).toMatchObject({ name: null, accent: null });
  });

  it.each([
    ['a colour that is too light', { accent: '#ffee00' }, 'accent-too-light', 'theme.accent'],
    [
      'a picture that does more than draw',
      { logo: { svg: '<svg viewBox="0 0 1 1"><script/></svg>', alt: 'Vapen' } },
      'logo-not-safe',
      'theme.logo.svg',
    ],
    ['a picture that is none', { logo: { png: 'SGVq', alt: 'Vapen' } }, 'logo-not-readable', 'theme.logo.png'],
  ])('refuses %s, and says where it is', async (_, theme, code, field) => {
    await expect(preview(theme)).rejects.toMatchObject({ code, place: { field } });
  });
});
