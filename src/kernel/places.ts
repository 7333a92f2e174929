import type { Block, List } from './richtext.ts';

/** A text without its places in a file: equal for the same words wherever they were printed. */
export function bareText(body: Block[]): Block[] {
  return body.map((block) => (block.type === 'list' ? bareList(block) : bare(block)));
}

const bare = <T extends { lines?: unknown }>({ lines: _, ...rest }: T): T => rest as T;

function bareList(list: List): List {
  const { items, ...rest } = bare(list);
  return {
    ...rest,
    items: items.map((item) => {
      const own = bare(item);
      return own.children ? { ...own, children: own.children.map(bareList) } : own;
    }),
  };
}
