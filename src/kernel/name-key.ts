/** What two names or lines are the same by: letters and digits only, in lower case, composed; so that blanks, dashes and stops do not matter. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
