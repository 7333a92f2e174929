/**
 * What pdf.js fixes in the language for the whole process, when it is loaded: `push` for an array whose length cannot be changed, and JSON for
 * numbers kept as they were printed. No one here has either, and what it puts in their place is many times slower.
 */
const FIXED = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;

/** Loads what reads PDF, when the first such file comes. The language is afterwards as it was before. */
export async function loadPdf(): Promise<typeof import('./pdf.ts')> {
  const own = FIXED.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name) as PropertyDescriptor);
  try {
    return await import('./pdf.ts');
  } finally {
    for (const [i, [of, name]] of FIXED.entries()) Object.defineProperty(of, name, own[i] as PropertyDescriptor);
  }
}
