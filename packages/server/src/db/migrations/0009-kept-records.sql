-- What disputes, disclosures, destruction acts and the record of readings show. A year without marks has no grade.

create table dispute (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  received_on date not null,
  about_record text,
  about_id uuid,
  handler_id uuid,
  outcome text
);
create unique index dispute_record on dispute (body_id, record_id);
create index dispute_about on dispute (body_id, about_id) where about_id is not null;

create table disclosure (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  received_on date not null,
  asker text not null,
  disclosure text not null,
  results integer not null
);
create unique index disclosure_record on disclosure (body_id, record_id);

create table destruction (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  records integer not null,
  carried_out_on date
);
create unique index destruction_record on destruction (body_id, record_id);

-- Whose results were read how often: who read them, when and by which clause stands in the journal.
create table reading (
  body_id uuid not null,
  record_id uuid not null,
  of_record text not null,
  of_id uuid not null,
  times integer not null,
  last_at timestamptz
);
create unique index reading_record on reading (body_id, record_id);
create unique index reading_of on reading (body_id, of_id);

select follow_record(name::regclass)
from unnest(array['dispute', 'disclosure', 'destruction', 'reading']) as name;

alter table result alter column grade drop not null;
