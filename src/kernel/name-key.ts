/**
 * A key by which two names or lines count as the same: letters and digits only, in lower case, in composed form.
 * Spaces, dashes and full stops do not matter.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
