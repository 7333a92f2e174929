-- organisation.show. Written by `npm run sql`.

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
