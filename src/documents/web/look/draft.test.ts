import { describe, expect, it } from 'vitest';
import { Theme } from '../../model/look/theme.ts';
import { colourOf, draftOf, faultsIn, isSame, placeOf, shownOf, themeOf } from './draft.ts';

const empty = draftOf(Theme.parse({}));
const full = Theme.parse({
  name: 'Strandby kommun',
  logo: { svg: '<svg viewBox="0 0 1 1"/>', alt: 'Strandby kommuns vapen' },
  accent: '#1b5e6b',
  fonts: { heading: 'Calibri' },
});

describe('a look while it is being written', () => {
  it('is the same look when it comes back, and nothing where nothing is written', () => {
    expect(themeOf(draftOf(full))).toEqual(full);
    expect(themeOf(empty)).toEqual(Theme.parse({}));
    expect(themeOf({ ...empty, name: '  ', alt: 'Ett vapen' })).toEqual(Theme.parse({}));
    expect(isSame({ ...draftOf(full), accent: ' 1B5E6B' }, draftOf(full))).toBe(true);
    expect(isSame({ ...draftOf(full), name: 'Strandby' }, draftOf(full))).toBe(false);
  });

  it.each([
    ['#1b5e6b', '#1b5e6b'],
    ['1B5E6B ', '#1b5e6b'],
    ['#0af', '#00aaff'],
    ['#1b5e6', null],
    ['blå', null],
    ['', null],
  ])('knows the colour %s', (text, colour) => {
    expect(colourOf(text)).toBe(colour);
  });

  it('says what is wrong, in the order of the fields, and shows what it can', () => {
    expect(faultsIn(empty)).toEqual([]);
    expect(faultsIn({ ...empty, body: 'Arial, sans-serif', accent: 'blå', png: 'AA==' })).toEqual([
      'alt',
      'accent',
      'body',
    ]);
    expect(shownOf({ ...empty, png: 'AA==' })).toMatchObject({ logo: { alt: '–' } });
    expect(shownOf({ ...empty, body: 'Arial, sans-serif' })).toMatchObject({ fonts: null });
    expect(shownOf({ ...empty, accent: '#1b' })).toBeNull();
  });

  it.each([
    ['theme.logo.svg', 'logo'],
    ['theme.logo.alt', 'alt'],
    ['theme.fonts.heading', 'heading'],
    ['theme.accent', 'accent'],
    ['theme', null],
    [null, null],
  ])('knows where %s is', (field, place) => {
    expect(placeOf(field)).toBe(place);
  });
});
