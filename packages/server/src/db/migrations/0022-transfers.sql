-- Transfers of working days as the body has entered them from the Government's acts. One that was withdrawn stays, with why.
create table transfer (
  body_id uuid not null,
  record_id uuid not null,
  transfer_id uuid not null,
  off_day date not null,
  work_day date,
  act_title text not null,
  act_number text not null,
  act_on date not null,
  file_id uuid,
  entered_on date not null,
  entered_at timestamptz not null,
  entered_person uuid,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_person uuid,
  reason text
);
create unique index transfer_id on transfer (body_id, transfer_id);
create index transfer_record on transfer (body_id, record_id);

select follow_record('transfer');
