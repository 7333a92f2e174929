-- organisation.show. Written by `npm run sql`.

select
  "id",
  "name"
from
  "municipality"
where
  "id" = $1;

select
  "id",
  "name"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;
