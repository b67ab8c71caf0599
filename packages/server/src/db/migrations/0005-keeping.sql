-- How long finished records are kept: from their completion, by the clause that says so; held where something stops their
-- destruction.
create table keeping (
  body_id uuid not null,
  record_id uuid not null,
  clause text,
  from_day date,
  until_day date,
  held boolean not null
);
create index keeping_record on keeping (body_id, record_id);
create index keeping_until on keeping (body_id, until_day) where not held;

select follow_record('keeping');
