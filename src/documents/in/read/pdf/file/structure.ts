import type { Tag, TagElement } from '../run.ts';
import { type CellPlace, cellColumns } from './cells.ts';
import { type PdfDictionary, type PdfValue, Ref } from './lexer.ts';
import { Objects } from './objects.ts';

/** What a tagged PDF says about the texts of one page, by the numbers of their marks. */
export interface PageTags {
  tags: Map<number, Tag>;
  /** True if some text is a link; those of a table of contents lead nowhere else. */
  hasLinks: boolean;
}

/**
 * The tags of each page, by its object number; `null` for a file without any, and `locked` for one whose tags only
 * pdf.js can read.
 */
export type Structure = Map<number, PageTags> | 'locked' | null;

const MAX_DEPTH = 100;
/** Each element may be in a list, and each list be referred to. */
const MAX_STEPS = 4 * MAX_DEPTH;

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), by the object number of each page; `null` if the
 * file has none that can be read. An element is the same object on all pages it spans, and a cell knows its column.
 * pdf.js gives neither, since it reads the tree page by page and without empty cells.
 */
export function structureOf(bytes: Uint8Array): Structure {
  const objects = new Objects(bytes);
  if (objects.isEncrypted) return 'locked';
  const root = objects.resolve(objects.lastNamed('StructTreeRoot') ?? undefined);
  if (!(root instanceof Map)) return null;
  const walker = new Walker(objects, roleMapOf(objects.resolve(root.get('RoleMap'))));
  walker.walk(root.get('K'), { elements: [], page: null, cell: undefined });
  return walker.pages.size > 0 ? walker.pages : null;
}

/** The standard role of each of the document's own. */
function roleMapOf(map: PdfValue): Map<string, string> {
  const roles = new Map<string, string>();
  if (map instanceof Map) for (const [own, role] of map) if (typeof role === 'string') roles.set(own, role.slice(1));
  return roles;
}

/** A place in the tree: in which elements, innermost first, on which page, and for a cell where in its table. */
interface Place {
  elements: TagElement[];
  page: number | null;
  cell: CellPlace | undefined;
}

class Walker {
  readonly pages = new Map<number, PageTags>();
  readonly #objects: Objects;
  readonly #roles: Map<string, string>;
  readonly #seen = new Set<number>();
  /** The place of each cell of the tables walked so far, by its object number. */
  readonly #cells = new Map<number, CellPlace>();
  #order = 0;

  constructor(objects: Objects, roles: Map<string, string>) {
    this.#objects = objects;
    this.#roles = roles;
  }

  walk(kid: PdfValue | undefined, place: Place, steps = 0): void {
    if (steps > MAX_STEPS) return;
    if (kid instanceof Ref) {
      // An element has only one place; following a repeated one could loop forever.
      if (this.#seen.has(kid.number)) return;
      this.#seen.add(kid.number);
      const value = this.#objects.resolve(kid);
      if (!(value instanceof Ref)) this.walk(value, { ...place, cell: this.#cells.get(kid.number) }, steps + 1);
    } else if (Array.isArray(kid)) for (const each of kid) this.walk(each, place, steps + 1);
    else if (typeof kid === 'number') this.#mark(kid, place);
    else if (kid instanceof Map) this.#walkDictionary(kid, place, steps);
  }

  #walkDictionary(node: PdfDictionary, place: Place, steps: number): void {
    const pg = node.get('Pg');
    const page = pg instanceof Ref ? pg.number : place.page;
    const mark = node.get('MCID');
    if (typeof mark === 'number') {
      // The marks of a drawing used on several pages have numbers of their own.
      if (!node.has('Stm')) this.#mark(mark, { ...place, page });
      return;
    }
    const role = this.#roleOf(node);
    if (role === null || place.elements.length >= MAX_DEPTH) return;
    const element: TagElement = { role, ...place.cell };
    if (role === 'Table') {
      const table = cellColumns(node, this.#objects, (each) => this.#roleOf(each));
      element.columns = table.count;
      for (const [cell, found] of table.places) this.#cells.set(cell, found);
    }
    this.walk(node.get('K'), { elements: [element, ...place.elements], page, cell: undefined }, steps + 1);
  }

  #mark(mark: number, { elements, page }: Place): void {
    if (page === null || elements.length === 0) return;
    const found = this.pages.get(page) ?? { tags: new Map(), hasLinks: false };
    this.pages.set(page, found);
    if (!found.tags.has(mark)) found.tags.set(mark, { elements, order: this.#order++ });
    const is = (role: string) => elements.some((element) => element.role === role);
    found.hasLinks ||= is('Link') && !is('TOC');
  }

  /** The standard role of an element; `null` if it has none. */
  #roleOf(node: PdfDictionary): string | null {
    const name = node.get('S');
    if (typeof name !== 'string') return null;
    let role = name.slice(1);
    for (let i = 0; i < this.#roles.size && i < MAX_DEPTH; i++) {
      const next = this.#roles.get(role);
      if (next === undefined || next === role) break;
      role = next;
    }
    return role;
  }
}
