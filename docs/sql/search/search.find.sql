-- search.find. Written by `npm run sql`.

select
  *
from
  search_find (
    $1::tsquery,
    $2::tsquery,
    $3::tsquery,
    $4::tsquery,
    $5::tsquery,
    $6::uuid[],
    $7::uuid[],
    $8::int,
    $9::int
  );
