-- organisation.establish. Written by `npm run sql`.

insert into
  "audit" (
    "municipality_id",
    "at",
    "operation",
    "id",
    "actor_id",
    "actor_name",
    "post",
    "change_id",
    "subject_kind",
    "subject_id",
    "before",
    "after",
    "why"
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

insert into
  "organisation" (
    "municipality_id",
    "id",
    "kind",
    "name",
    "name_key",
    "parent_id",
    "valid_from",
    "valid_to",
    "position"
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

select
  "id",
  "name"
from
  "municipality"
where
  "id" = $1;

select
  *
from
  "organisation"
where
  "municipality_id" = $1
order by
  "position",
  "id";

select
  coalesce(max("position"), 0) as "last"
from
  "organisation"
where
  "municipality_id" = $1;

update "municipality"
set
  "name" = $1
where
  "id" = $2;
