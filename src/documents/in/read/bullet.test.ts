import { expect, it } from 'vitest';
import { readBullet } from './bullet.ts';

const textOf = (line: string): string | null => {
  const found = readBullet(line);
  return found && line.slice(found.length);
};

it.each([
  '• När barnet kommer',
  '•När barnet kommer',
  ' ▪När barnet kommer',
  '-när barnet kommer',
  '1. När barnet kommer',
])('%s is an item', (line) => {
  expect(textOf(line)).toMatch(/^när barnet kommer$/iu);
});

it.each(['•', '••När barnet', '●Uppfylls helt', '*När* barnet kommer', '1.2 Trygga hem', '-5 procent'])(
  '%s is none',
  (line) => {
    expect(textOf(line)).toBeNull();
  },
);
