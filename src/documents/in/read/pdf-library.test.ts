import { expect, it } from 'vitest';

// pdf.js polyfills what a Node version lacks, for the whole process; when it replaced `push`, everything ran many times
// slower.
it('the PDF library replaces no built-in that others use', async () => {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  await import('./pdf.ts');
  expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual([push, parse, stringify]);
});
