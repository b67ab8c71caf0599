-- Whose duty is carried out by another, from when to when, by which act: `until_day` is the last day on which it stood where
-- it was ended before its time.

create table delegation (
  body_id uuid not null,
  record_id uuid not null,
  duty text not null,
  of_person uuid not null,
  by_person uuid not null,
  from_day date not null,
  until_day date not null,
  act_number text not null,
  act_on date not null
);
create unique index delegation_record on delegation (body_id, record_id);
create index delegation_by on delegation (body_id, by_person);
create index delegation_of on delegation (body_id, of_person);

select follow_record('delegation');
