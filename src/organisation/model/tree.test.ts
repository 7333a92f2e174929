import { describe, expect, it } from 'vitest';
import type { OrganisationNode } from './organisation.ts';
import { downward, nearest } from './tree.ts';

const node = (id: string, kind: OrganisationNode['kind'], parent: string | null): OrganisationNode => ({
  id,
  kind,
  name: id,
  parent,
  validFrom: null,
  validTo: null,
});

const NODES = [
  node('board', 'board', null),
  node('administration', 'administration', 'board'),
  node('unit', 'unit', 'administration'),
  node('group', 'group', 'unit'),
  node('other board', 'board', null),
  node('other unit', 'unit', 'other board'),
];

describe('the organisation', () => {
  it('is followed upward to the nearest of a kind', () => {
    expect(nearest(NODES, 'group', 'board')?.id).toBe('board');
    expect(nearest(NODES, 'unit', 'unit')?.id).toBe('unit');
    expect(nearest(NODES, 'board', 'department')).toBeNull();
  });

  it('is followed downward to all below', () => {
    expect(downward(NODES, 'administration').map(({ id }) => id)).toEqual(['administration', 'unit', 'group']);
    expect(downward(NODES, 'nowhere')).toEqual([]);
  });

  it('comes to an end even where a circle was stored', () => {
    const circle = [node('a', 'unit', 'b'), node('b', 'unit', 'a')];
    expect(nearest(circle, 'a', 'board')).toBeNull();
    expect(downward(circle, 'a').length).toBeGreaterThan(0);
  });
});
