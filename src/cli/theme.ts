import { checkedTheme, Theme } from '../documents/model/look/theme.ts';
import { Problem } from '../kernel/problem.ts';
import { checkInput } from '../platform/input.ts';
import type { Terminal } from './command.ts';
import { readInput } from './input.ts';

/** The look that a JSON file describes. Fails with `theme-not-json`, `input-invalid`, or what `checkedTheme` fails with. */
export async function readTheme(path: string, terminal: Terminal): Promise<Theme> {
  const { name, bytes } = await readInput(path, terminal);
  return checkedTheme(checkInput(Theme, parsed(new TextDecoder().decode(bytes), name), LOOK));
}

const LOOK = { sv: 'utseendet', en: 'the look' };

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('theme-not-json', { sv: `${name} är inte JSON.`, en: `${name} is not JSON.` });
  }
}
