import { expect, it } from 'vitest';

// pdf.js replaces what a Node lacks of the language, for the whole process; where it replaced `push`, everything ran many times slower.
it('the library that reads PDF replaces nothing that the others use', async () => {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  await import('./pdf.ts');
  expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual([push, parse, stringify]);
});
