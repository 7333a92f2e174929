import { createHash } from 'node:crypto';
import { bareText } from '../../kernel/places.ts';
import type { Section } from './plan.ts';

/** A text's own fingerprint: the same for the same words in the same form, wherever they stood. */
export const hashOf = ({ text, items, body }: Section): string =>
  createHash('sha256')
    .update(JSON.stringify([text, items, bareText(body)]))
    .digest('hex');
