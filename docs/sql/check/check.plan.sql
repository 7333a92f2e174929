-- check.plan. Written by `npm run sql`.

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
  *
from
  "fix"
where
  "municipality_id" = $1
  and "plan_id" = $2;

select
  *
from
  "set_aside"
where
  "municipality_id" = $1
  and "plan_id" = $2;

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
  word
from
  search_used ($1::text[], $2::text[], $3::uuid, $4::tsquery, $5::tsquery, $6::tsquery);
