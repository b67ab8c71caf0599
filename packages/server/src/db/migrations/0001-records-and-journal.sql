-- Bodies, records with their journal, and the tables that show them. `body_id` leads every key of a body's data and no
-- foreign key crosses bodies. The role `bagalau_app`, as which the server works, is made before the first migration.

grant usage on schema public to bagalau_app;
alter default privileges in schema public grant select, insert, update, delete on tables to bagalau_app;

-- What a transaction was told about itself by set_config: see records/load and db/viewer.
create function current_body() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('bagalau.body', true), '')::uuid;

-- The server itself loads and writes in `process`; everybody else only reads, by the access table.
create function processing() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('bagalau.mode', true), '') = 'process';

create function viewer_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('bagalau.person', true), '')::uuid;

create function viewer_roles() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('bagalau.roles', true), ''), ',');

create function viewer_today() returns date
  language sql stable parallel safe
  return nullif(current_setting('bagalau.today', true), '')::date;

-- A table with `body_id` of which a transaction sees and writes only its own body's rows.
create function keep_to_body(kept regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy own_body on %s using (body_id = (select current_body())) with check (body_id = (select current_body()))',
    kept
  );
end
$$;

create table body (
  id uuid primary key,
  title jsonb not null,
  pack text not null,
  time_zone text not null,
  calendar text not null,
  settings jsonb not null default '{}',
  founded_at timestamptz not null
);

-- One row per happening. `data` may be destroyed after its term of keeping; `data_digest` stays, and the chain with it.
create table event (
  body_id uuid not null,
  record_id uuid not null,
  seq integer not null,
  position bigint generated always as identity,
  record text not null,
  kind text not null,
  at timestamptz not null,
  on_day date not null,
  actor jsonb not null,
  data jsonb,
  salt bytea,
  data_digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (body_id, record_id, seq)
);
create index event_position on event (body_id, position);

-- The record as it is now: the fold of its events.
create table record (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  phase text not null,
  version integer not null,
  head bytea not null,
  pack text,
  edition text,
  period text,
  campaign_id uuid,
  person_id uuid,
  state json not null,
  opened_on date not null,
  primary key (body_id, id)
)
-- Room beside each row: a change that moves no index is written there.
with (fillfactor = 75);
create index record_kind on record (body_id, kind, phase);
create index record_campaign on record (body_id, campaign_id) where campaign_id is not null;
create index record_person on record (body_id, person_id, kind) where person_id is not null;

-- Who is what to a record.
create table party (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_day date,
  until_day date
);
create index party_record on party (body_id, record_id);
create index party_person on party (body_id, person_id, role);

-- Terms, each with its clause.
create table term (
  body_id uuid not null,
  record_id uuid not null,
  term text not null,
  clause text not null,
  from_day date not null,
  due_day date not null,
  remind_day date not null,
  holder text not null,
  person_id uuid,
  effect text not null,
  met_on date
);
create index term_record on term (body_id, record_id);
create index term_due on term (body_id, due_day) where met_on is null;

create table unit (
  body_id uuid not null,
  record_id uuid not null,
  title jsonb not null,
  parent_id uuid,
  code text,
  head_post_id uuid,
  from_day date not null,
  until_day date
);
create index unit_record on unit (body_id, record_id);

create table post (
  body_id uuid not null,
  record_id uuid not null,
  title jsonb not null,
  unit_id uuid not null,
  category text not null,
  supervisor_post_id uuid,
  code text,
  from_day date not null,
  until_day date
);
create index post_record on post (body_id, record_id);
create index post_unit on post (body_id, unit_id);

create table person (
  body_id uuid not null,
  record_id uuid not null,
  family_name text not null collate "kk-x-icu",
  given_name text not null collate "kk-x-icu",
  patronymic text collate "kk-x-icu",
  dismissed_on date
);
create unique index person_record on person (body_id, record_id);
create index person_name on person (body_id, family_name, given_name);

-- What of a person is not everybody's to know.
create table person_card (
  body_id uuid not null,
  record_id uuid not null,
  iin text,
  email text,
  phone text,
  address text,
  language text not null
);
create unique index person_card_record on person_card (body_id, record_id);
create unique index person_card_iin on person_card (body_id, iin) where iin is not null;

-- A person's time in a post; a secondment is one to another body or from it.
create table appointment (
  body_id uuid not null,
  record_id uuid not null,
  post_id uuid not null,
  kind text not null,
  from_day date not null,
  until_day date
);
create index appointment_record on appointment (body_id, record_id);
create index appointment_post on appointment (body_id, post_id);

create table absence (
  body_id uuid not null,
  record_id uuid not null,
  kind text not null,
  from_day date not null,
  until_day date,
  substitute_id uuid
);
create index absence_record on absence (body_id, record_id);

-- Official results. `exact` is a fraction, `shown` its rounded decimal.
create table result (
  body_id uuid not null,
  record_id uuid not null,
  number integer not null,
  rule text not null,
  exact text not null,
  shown text not null,
  grade text not null,
  receipt jsonb not null,
  on_day date not null,
  standing boolean not null
);
create index result_record on result (body_id, record_id);

create table notice (
  body_id uuid not null,
  record_id uuid not null,
  notice text not null,
  about_record text not null,
  about_id uuid not null,
  to_person uuid,
  means text,
  state text not null,
  next_attempt_at timestamptz,
  proved_on date
);
create index notice_record on notice (body_id, record_id);
create index notice_about on notice (body_id, about_id);
create index notice_waiting on notice (body_id, next_attempt_at) where next_attempt_at is not null;

-- What was answered to a command, by the key that its sender chose.
create table command (
  body_id uuid not null,
  key uuid not null,
  account_id uuid,
  digest bytea not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (body_id, key)
);

-- Work in progress of one person on one record: kept, never official.
create table draft (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (body_id, record_id, person_id)
);

-- Evidence, scans, issued documents.
create table file (
  body_id uuid not null,
  id uuid not null,
  record_id uuid,
  name text not null,
  media_type text not null,
  sha256 bytea not null,
  size integer not null,
  content bytea,
  added_by uuid,
  added_at timestamptz not null,
  primary key (body_id, id)
);
create index file_record on file (body_id, record_id);

create table checkpoint (
  body_id uuid not null,
  number integer not null,
  position bigint not null,
  records integer not null,
  root bytea not null,
  previous bytea not null,
  signature bytea not null,
  key_id text not null,
  at timestamptz not null,
  primary key (body_id, number)
);

-- The heads that changed since the checkpoint before: together they are the whole picture at each.
create table checkpoint_head (
  body_id uuid not null,
  number integer not null,
  record_id uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (body_id, number, record_id)
);
