/** Ledtråd's own typefaces and accent colour (hexadecimal, without `#`), where the municipality has not chosen any. */
export const OWN = {
  accent: 'B3261E',
  /** They belong to the reader's computer, so they are ones that come with Word; LibreOffice has their equals. */
  word: { heading: 'Calibri', body: 'Cambria' },
  /** Families in `assets/fonts`. */
  pdf: { heading: 'Source Sans 3', body: 'Source Serif 4' },
};
