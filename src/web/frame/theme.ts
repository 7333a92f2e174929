export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'ledtrad.theme';

export const keptTheme = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(KEPT)) ?? 'auto';

/** Draws the page in the chosen theme; `auto` follows the computer. */
export function applyTheme(theme: Theme = keptTheme()): void {
  localStorage.setItem(KEPT, theme);
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
