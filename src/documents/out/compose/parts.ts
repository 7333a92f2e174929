import type { Inline, List, ListItem } from '../../../kernel/richtext.ts';
import type { Heading, Text } from '../../model/tree.ts';

// Builders for the parts that composers use most.

export const heading = (level: number, text: string, role: Heading['role'] = 'outside'): Heading => ({
  type: 'heading',
  level,
  role,
  text,
});

export const paragraph = (...content: Inline[]): Text => ({ type: 'text', blocks: [{ type: 'paragraph', content }] });

export const item = (...content: Inline[]): ListItem => ({ content });

export const bullets = (items: ListItem[]): List => ({ type: 'list', ordered: false, items });

export const list = (items: ListItem[]): Text => ({ type: 'text', blocks: [bullets(items)] });
