-- organisation.setTheme. Written by `npm run sql`.

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
  "change" ("municipality_id", "at", "operation", "id", "undo_operation", "undo_input", "undone_at")
values
  ($1, $2, $3, $4, $5, $6, $7);

select
  "theme"
from
  "municipality"
where
  "id" = $1;

update "municipality"
set
  "theme" = $1
where
  "id" = $2;
