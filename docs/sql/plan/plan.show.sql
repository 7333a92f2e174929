-- plan.show. Written by `npm run sql`.

select
  "above_id"
from
  "organisation_path"
where
  "municipality_id" = $1
  and "node_id" = $2
order by
  "distance";

select
  "id",
  "owner_id" as "ownerId",
  "year",
  "kind",
  "occasion",
  "edition_id" as "editionId",
  "updated_at" as "updatedAt",
  "updated_by" as "updatedBy"
from
  "plan"
where
  "municipality_id" = $1
  and "id" = $2;

select
  "plan"."id",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "plan"."owner_id",
  "plan"."edition_id" as "in_force",
  "owner"."name" as "owner_name",
  "plan"."board_id",
  "board"."name" as "board_name",
  "edition"."id" as "edition_id",
  "edition"."number",
  "edition"."registration_number",
  "edition"."date",
  "edition"."kept_at",
  "edition"."goals",
  "edition"."indicators",
  "edition"."activities",
  "edition"."unresolved",
  "edition"."unplaced"
from
  "plan"
  inner join "edition" on "edition"."municipality_id" = "plan"."municipality_id"
  inner join "organisation" as "owner" on "owner"."municipality_id" = "plan"."municipality_id"
  and "owner"."id" = "plan"."owner_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
where
  "plan"."municipality_id" = $1
  and "edition"."id" = "plan"."edition_id"
  and "plan"."owner_id" = $2
order by
  "plan"."year" desc,
  "plan"."kind" desc,
  "edition"."kept_at" desc
limit
  $3;

select
  "plan"."id",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "plan"."owner_id",
  "plan"."edition_id" as "in_force",
  "owner"."name" as "owner_name",
  "plan"."board_id",
  "board"."name" as "board_name",
  "edition"."id" as "edition_id",
  "edition"."number",
  "edition"."registration_number",
  "edition"."date",
  "edition"."kept_at",
  "edition"."goals",
  "edition"."indicators",
  "edition"."activities",
  "edition"."unresolved",
  "edition"."unplaced"
from
  "plan"
  inner join "edition" on "edition"."municipality_id" = "plan"."municipality_id"
  inner join "organisation" as "owner" on "owner"."municipality_id" = "plan"."municipality_id"
  and "owner"."id" = "plan"."owner_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
where
  "plan"."municipality_id" = $1
  and "plan"."id" = $2
  and "edition"."plan_id" = "plan"."id"
  and "edition"."id" = coalesce(
    plan.edition_id,
    (
      select
        latest.id
      from
        edition latest
      where
        latest.municipality_id = plan.municipality_id
        and latest.plan_id = plan.id
      order by
        latest.number desc
      limit
        1
    )
  );

select
  content.plan,
  content.identities
from
  edition_content content
  join edition on edition.municipality_id = content.municipality_id
  and edition.id = content.edition_id
where
  content.municipality_id = $1
  and content.edition_id = $2
  and edition.plan_id = $3;

select
  id,
  holders
from
  goal
where
  municipality_id = $1
  and id = any ($2::uuid[]);

select
  version.text_id as "textId",
  version.id as "versionId",
  version.plain,
  holder.plan_id as id,
  holder.name
from
  (
    select distinct
      held.text,
      held.version
    from
      unnest($1::uuid[], $2::uuid[]) as held (text, version)
  ) held
  cross join lateral (
    select
      text.id
    from
      lasting_text text
    where
      text.municipality_id = $3
      and text.id = held.text
      and text.owner_id <> $4
    limit
      1
  ) shared
  cross join lateral (
    select
      id,
      text_id,
      plain,
      at
    from
      text_version
    where
      municipality_id = $5
      and text_id = shared.id
      and id <> held.version
    order by
      at desc,
      id
    limit
      $6
  ) version
  cross join lateral (
    select
      plan_section.plan_id,
      organisation.name,
      plan_section.sort_key
    from
      plan_section
      join organisation on organisation.municipality_id = $7
      and organisation.id = plan_section.owner_id
    where
      plan_section.municipality_id = $8
      and plan_section.version_id = version.id
      and plan_section.plan_id <> $9
    order by
      plan_section.sort_key
    limit
      $10
  ) holder
order by
  version.at desc,
  version.id,
  holder.sort_key;
