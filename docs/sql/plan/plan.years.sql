-- plan.years. Written by `npm run sql`.

select
  "id",
  "name"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;

select
  "year"
from
  "plan_count"
where
  "municipality_id" = $1
  and "above_id" = $2
  and "plans" > $3
order by
  "year" desc;
