/** Ledtråd's own typefaces and accent colour (hexadecimal, without `#`), used if the municipality has not chosen any. */
export const OWN = {
  accent: 'B3261E',
  /** These must be installed on the reader's computer, so they are ones that come with Word; LibreOffice has equivalents. */
  word: { heading: 'Calibri', body: 'Cambria' },
  /** Families in `assets/fonts`. */
  pdf: { heading: 'Source Sans 3', body: 'Source Serif 4' },
};
