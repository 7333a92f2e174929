-- organisation.list. Written by `npm run sql`.

select
  "id",
  "kind",
  "name",
  "parent_id",
  "valid_from",
  "valid_to",
  exists (
    select
    from
      organisation part
    where
      part.municipality_id = organisation.municipality_id
      and part.parent_id = organisation.id
  ) as "hasParts"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2
  and "sort_key" >= $3
  and "sort_key" < $4
order by
  "sort_key",
  "id"
limit
  $5
offset
  $6;
