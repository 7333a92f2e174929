import type { Theme } from '../../model/look/theme.ts';
import { TYPEFACE_NAME } from '../../model/look/typeface.ts';

/** A look while it is being written: what a person has put in each field, empty where there is nothing. */
export interface Draft {
  name: string;
  svg: string | null;
  /** In base64. */
  png: string | null;
  alt: string;
  accent: string;
  heading: string;
  body: string;
}

/** Where on the page something can be wrong: the names of its fields, in their order. */
export const PLACES = ['logo', 'alt', 'name', 'accent', 'heading', 'body'] as const;
export type Place = (typeof PLACES)[number];

export const draftOf = ({ name, logo, accent, fonts }: Theme): Draft => ({
  name: name ?? '',
  svg: logo?.svg ?? null,
  png: logo?.png ?? null,
  alt: logo?.alt ?? '',
  accent: accent?.toLowerCase() ?? '',
  heading: fonts?.heading ?? '',
  body: fonts?.body ?? '',
});

const said = (text: string): string | null => text.trim() || null;
export const hasLogo = ({ svg, png }: Draft): boolean => svg !== null || png !== null;

/** What is written, as a theme; whether it can be used is another question. */
export function themeOf(draft: Draft): Theme {
  const { name, svg, png, alt, accent, heading, body } = draft;
  const fonts = { heading: said(heading), body: said(body) };
  return {
    name: said(name),
    logo: hasLogo(draft) ? { svg, png, alt: alt.trim() } : null,
    accent: colourOf(accent) ?? said(accent),
    fonts: fonts.heading === null && fonts.body === null ? null : fonts,
  };
}

export const isSame = (a: Draft, b: Draft): boolean => {
  const [one, other] = [draftOf(themeOf(a)), draftOf(themeOf(b))];
  return (Object.keys(one) as (keyof Draft)[]).every((key) => one[key] === other[key]);
};

/**
 * A colour as `#1b5e6b`, from what a person writes: with or without `#`, three characters or six. `null` if it is not a
 * colour.
 */
export function colourOf(text: string): string | null {
  const signs = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (signs === undefined) return null;
  return `#${signs.length === 3 ? signs.replace(/./g, '$&$&') : signs}`;
}

/** What can be seen to be wrong without asking the server, in the order of the fields. */
export function faultsIn(draft: Draft): Place[] {
  const isTypeface = (text: string) => text.trim() === '' || TYPEFACE_NAME.test(text.trim());
  const isWrong: Partial<Record<Place, boolean>> = {
    alt: hasLogo(draft) && draft.alt.trim() === '',
    accent: draft.accent.trim() !== '' && colourOf(draft.accent) === null,
    heading: !isTypeface(draft.heading),
    body: !isTypeface(draft.body),
  };
  return PLACES.filter((place) => isWrong[place]);
}

/** What to preview: all that can be, though no one has said yet what the logotype shows. `null` while a colour is being written. */
export function shownOf(draft: Draft): Theme | null {
  const faults = faultsIn(draft);
  if (faults.includes('accent')) return null;
  const { heading, body, alt } = draft;
  return themeOf({
    ...draft,
    alt: alt.trim() || '–',
    heading: faults.includes('heading') ? '' : heading,
    body: faults.includes('body') ? '' : body,
  });
}

/** The place of a field of the theme as the server names it (`theme.logo.alt`); `null` where it is about no field. */
export function placeOf(field: string | null): Place | null {
  const names = field?.split('.') ?? [];
  return PLACES.findLast((place) => names.includes(place)) ?? null;
}
