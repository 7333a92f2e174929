-- plan.history. Written by `npm run sql`.

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
  edition.id,
  edition.number,
  edition.kept_at,
  edition.kept_by,
  edition.registration_number,
  edition.goals,
  edition.indicators,
  edition.activities,
  edition.unresolved,
  edition.unplaced,
  former.number as made_from,
  edition.id is not distinct from plan.edition_id as in_force,
  source_file.name as file
from
  edition
  join plan on plan.municipality_id = $1
  and plan.id = edition.plan_id
  left join edition former on former.municipality_id = $2
  and former.id = edition.made_from
  left join source_file on source_file.municipality_id = $3
  and source_file.id = edition.source_file_id
where
  edition.municipality_id = $4
  and edition.plan_id = $5
order by
  edition.number desc
limit
  $6
offset
  $7;
