-- system.backups. Written by `npm run sql`.

select
  "operation",
  "after"
from
  "audit"
where
  "municipality_id" = $1
  and "subject_kind" = $2
  and "subject_id" = $3
order by
  "id" desc
limit
  $4;
