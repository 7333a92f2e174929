import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '../../src/platform/areas.ts';
import { Printer } from './print.ts';
import { CLIENT, clientSource } from './source.ts';

describe('the typed client', () => {
  it('matches the operations', async () => {
    const kept = readFileSync(join(import.meta.dirname, '../..', CLIENT), 'utf8');
    expect(kept === (await clientSource(operations)), `${CLIENT} is stale: run \`npm run client\``).toBe(true);
  });

  it('names what a model names, and writes out the rest', () => {
    const Unit = z.object({ name: z.string(), year: z.int().default(2026) });
    const printer = new Printer(new Map([[Unit, { name: 'Unit', file: 'unit.ts', isType: true }]]));
    const whole = z.object({ units: z.array(Unit), at: z.iso.date().nullable(), q: z.string().optional() });
    expect(printer.print(whole, 'output')).toBe('{ units: Array<Unit>; at: string | null; q?: string | undefined }');
    expect(printer.print(whole, 'input')).toBe(
      '{ units: Array<z.input<typeof Unit>>; at: string | null; q?: string | undefined }',
    );
    expect(new Printer(new Map()).print(Unit, 'input')).toBe('{ name: string; year?: number | undefined }');
  });

  it('says so if it meets a schema it has no type for', () => {
    expect(() => new Printer(new Map()).print(z.custom<Date>(), 'output')).toThrow(/name the schema in a model/);
  });
});
