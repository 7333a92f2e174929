import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Identities } from '../model/identity.ts';

/** How many other wordings of a text are looked for, and how many plans of each are named. */
const [WORDINGS, PLANS] = [10, 3];

export interface OtherWording {
  textId: string;
  versionId: string;
  plain: string;
  plans: { id: string; name: string }[];
  more: boolean;
}

/**
 * How the texts that a plan shares with others are worded in other plans in force. A unit's own texts have no other holders, so that what is read
 * grows with the plan and not with how many take up the same goals.
 */
export async function loadOtherWordings(
  at: At,
  { id: planId, ownerId }: { id: string; ownerId: string },
  { sections }: Identities,
): Promise<OtherWording[]> {
  const own = at.municipality;
  const held = Object.values(sections);
  const { rows } = await sql<Omit<OtherWording, 'plans' | 'more'> & { id: string; name: string }>`
    select version.text_id as "textId", version.id as "versionId", version.plain, holder.plan_id as id, holder.name
    from (
      select distinct held.text, held.version
      from unnest(${held.map(({ text }) => text)}::uuid[], ${held.map(({ version }) => version)}::uuid[])
        as held (text, version)
    ) held
    cross join lateral (
      select text.id from lasting_text text where text.municipality_id = ${own} and text.id = held.text and text.owner_id <> ${ownerId}
      limit 1
    ) shared
    cross join lateral (
      select id, text_id, plain, at from text_version
      where municipality_id = ${own} and text_id = shared.id and id <> held.version
      order by at desc, id limit ${WORDINGS}
    ) version
    cross join lateral (
      select plan_section.plan_id, organisation.name, plan_section.sort_key from plan_section
      join organisation on organisation.municipality_id = ${own} and organisation.id = plan_section.owner_id
      where plan_section.municipality_id = ${own} and plan_section.version_id = version.id
        and plan_section.plan_id <> ${planId}
      order by plan_section.sort_key limit ${PLANS + 1}
    ) holder
    order by version.at desc, version.id, holder.sort_key`.execute(at.tx);
  const byVersion = new Map<string, OtherWording>();
  for (const { id, name, ...version } of rows) {
    const wording = byVersion.get(version.versionId) ?? { ...version, plans: [], more: false };
    byVersion.set(version.versionId, wording);
    if (wording.plans.length < PLANS) wording.plans.push({ id, name });
    else wording.more = true;
  }
  return [...byVersion.values()];
}

/** How many units and boards hold each of these goals in their plans. */
export async function loadHolders(at: At, goalIds: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; holders: number }>`
    select id, holders from goal where municipality_id = ${at.municipality} and id = any(${goalIds}::uuid[])`.execute(
    at.tx,
  );
  return new Map(rows.map(({ id, holders }) => [id, holders]));
}
