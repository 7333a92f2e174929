-- plan.source. Written by `npm run sql`.

select
  "source_file"."name",
  "source_file"."lines"
from
  "plan"
  inner join "source_file" on "source_file"."municipality_id" = "plan"."municipality_id"
  and "source_file"."id" = "plan"."source_file_id"
where
  "plan"."municipality_id" = $1
  and "plan"."id" = $2;
