-- organisation.theme. Written by `npm run sql`.

select
  "theme"
from
  "municipality"
where
  "id" = $1;
