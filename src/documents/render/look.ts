/** How written documents look: the one place to put a municipality's own. Colours are hexadecimal, without `#`. */
export interface Look {
  /** Fonts of a Word file. They belong to the reader's computer, so they are ones that come with Word; LibreOffice has their equals. */
  word: { heading: string; body: string };
  /** Fonts of a PDF, which carries them with it: families in `assets/fonts`. */
  pdf: { heading: string; body: string };
  ink: string;
  quiet: string;
  rule: string;
  /** The red thread: a line below the title. */
  thread: string;
  link: string;
}

export const LOOK: Look = {
  word: { heading: 'Calibri', body: 'Cambria' },
  pdf: { heading: 'Source Sans 3', body: 'Source Serif 4' },
  ink: '1D1B19',
  quiet: '5F5A54',
  rule: 'B8B1A6',
  thread: 'B3261E',
  link: '1F4F82',
};
