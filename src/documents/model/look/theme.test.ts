import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastToWhite, contrastWords } from './colour.ts';
import { logoKind, MAX_LOGO_BYTES } from './logo-file.ts';
import { checkedTheme, Theme } from './theme.ts';

const demo = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../demo/organisation.json'), 'utf8')).theme;
const withLogo = (logo: object) => () => checkedTheme(Theme.parse({ logo: { alt: 'Ett vapen', ...logo } }));
const svg = (inside: string, says = 'viewBox="0 0 8 4"') =>
  withLogo({ svg: `<svg xmlns="http://www.w3.org/2000/svg" ${says}>${inside}</svg>` });

describe('a municipality’s own look', () => {
  it('is kept as it is if it only draws and can be seen', () => {
    const theme = Theme.parse(demo);
    expect(checkedTheme(theme)).toEqual(theme);
  });

  it('refuses a colour that is too light, and says by how much', () => {
    expect(contrastToWhite('#000000')).toBeCloseTo(21);
    expect(contrastToWhite('#767676')).toBeGreaterThan(4.5);
    expect(() => checkedTheme(Theme.parse({ accent: '#777777' }))).toThrow('4,5:1');
    // 4.48 is rounded to what it lacks, not to what it nearly has.
    expect(contrastWords('#777777').sv).toBe('4,4:1');
  });

  it('recognises a picture by its content, whatever its name, and refuses other files', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(logoKind('vapen.png', bytes(`<?xml version="1.0"?>${demo.logo.svg}`))).toBe('svg');
    expect(logoKind('vapen.svg', Buffer.from(demo.logo.png, 'base64'))).toBe('png');
    expect(() => logoKind('vapen.svg', bytes('Hej'))).toThrow('vapen.svg är varken SVG eller PNG.');
    expect(() => logoKind('tom.svg', bytes(''))).toThrow('varken');
    expect(() => logoKind('stor.svg', new Uint8Array(MAX_LOGO_BYTES + 1))).toThrow('större än 200 kB');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style sheet', '<style>@import "https://exempel.se/a.css"</style>'],
    ['another document', '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a picture from elsewhere', '<image href="https://exempel.se/a.png"/>'],
    ['a part from elsewhere', '<use href="a.svg#b"/>'],
    ['a pattern from elsewhere', '<rect fill="url(https://exempel.se/a.svg#b)"/>'],
    ['a hidden address', '<rect fill="url(&#104;ttps://exempel.se/)"/>'],
    ['an event', '<rect onload="alert(1)"/>'],
    ['a link', '<a href="https://exempel.se"><rect/></a>'],
    ['text', '<text>Hej</text>'],
    ['something that moves', '<rect><animate attributeName="x"/></rect>'],
  ])('refuses a picture that holds %s', (_, inside) => {
    expect(svg(inside)).toThrow(/Logotypen (innehåller|har)/);
  });

  it('refuses what is not a picture, or has no size, or is far too large', () => {
    expect(svg('<g>')).toThrow('går inte att läsa');
    expect(svg('', '')).toThrow('går inte att läsa');
    expect(svg('<g>'.repeat(60) + '</g>'.repeat(60))).toThrow('för djupt');
    expect(svg('<path d="M0 0"/>'.repeat(20_000))).toThrow('större än 200 kB');
    expect(withLogo({ svg: '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>' })).toThrow(
      'dokumenttyp',
    );
    expect(withLogo({ png: Buffer.from('PNG').toString('base64') })).toThrow('går inte att läsa som PNG');
    const broken = Buffer.from(demo.logo.png, 'base64').fill(0, 60, 70).toString('base64');
    expect(withLogo({ png: broken })).toThrow('går inte att läsa som PNG');
    expect(withLogo({})).toThrow('ingen bild');
  });
});
