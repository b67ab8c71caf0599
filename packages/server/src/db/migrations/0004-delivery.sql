-- What carries messages out of the house and reminds: attempts, reminders, which daily work was done.

-- One sending of one message. Its id is the token that carriers are given.
-- `notice`: an attempt at a notice by a means that the act permits; what became of it stands in the notice's record as well.
-- `announcement`: a letter that says that notices wait in the system, which proves nothing. `reminder`: that a term ends.
create table delivery (
  body_id uuid not null,
  id uuid not null,
  about text not null check (about in ('notice', 'announcement', 'reminder')),
  -- The notice or the reminder; for an announcement the first of its notices.
  about_id uuid not null,
  -- The number of the attempt in the notice's record.
  attempt integer,
  means text not null,
  address text not null,
  -- `waiting` for its time, `sending` under a lease, then what came of it.
  state text not null check (
    state in ('waiting', 'sending', 'accepted', 'delivered', 'bounced', 'failed', 'unknown', 'given-up', 'void')
  ),
  tries integer not null,
  due_at timestamptz not null,
  -- Whoever sends it is believed dead after this.
  lease_until timestamptz,
  finished_at timestamptz,
  reference text,
  detail text,
  outage boolean not null default false,
  primary key (body_id, id)
);
create unique index delivery_open on delivery (body_id, about_id) where state in ('waiting', 'sending');
create index delivery_about on delivery (body_id, about_id);
create index delivery_due on delivery (body_id, due_at) where state in ('waiting', 'sending');

-- Each notice that waits in the system is announced once; several to one person in one letter.
create table announced (
  body_id uuid not null,
  notice_id uuid not null,
  delivery_id uuid not null,
  primary key (body_id, notice_id)
);
create index announced_delivery on announced (body_id, delivery_id);

-- Which body a carrier's report belongs to: all that a report names is a token or the carrier's own id.
create table delivery_route (
  body_id uuid not null,
  token uuid not null,
  means text not null,
  reference text,
  primary key (token)
);
create index delivery_route_reference on delivery_route (means, reference) where reference is not null;

-- What somebody was reminded of on a morning: records whose same term ends on the same day, or all that is overdue.
-- Without a person nobody bears the role.
create table reminder (
  body_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('term', 'overdue')),
  pack text,
  edition text,
  term text,
  from_day date,
  due_day date,
  holder text,
  person_id uuid,
  -- For `overdue`: [{pack, edition, term, count, earliest}].
  content jsonb not null default '[]',
  on_day date not null,
  opened_at timestamptz,
  primary key (body_id, id)
);
create index reminder_person on reminder (body_id, person_id);
create unique index reminder_overdue on reminder (body_id, on_day, person_id) where kind = 'overdue';

-- Each bearer of a record's term is reminded of it once.
create table reminder_record (
  body_id uuid not null,
  reminder_id uuid not null,
  record_id uuid not null,
  term text not null,
  due_day date not null,
  person_id uuid
);
create unique index reminder_record_once on reminder_record (body_id, record_id, term, due_day, person_id)
  nulls not distinct;
create index reminder_record_reminder on reminder_record (body_id, reminder_id);

-- Daily work that is done: each once in a civil day of the body.
create table work_day (
  body_id uuid not null,
  work text not null,
  on_day date not null,
  done_at timestamptz not null,
  primary key (body_id, work, on_day)
);

-- A notice's sendings are seen with the notice; letters that prove nothing by those who keep addresses and carriers in order.
select secure_rows('delivery', 'about = ''notice'' and exists (
  select from record r where r.body_id = delivery.body_id and r.id = delivery.about_id
) or about <> ''notice'' and (select viewer_roles()) && array[''hr'', ''hr-head'', ''administrator'']');
select secure_rows('reminder', 'person_id = (select viewer_person()) or (
  person_id is null and ''hr'' = any ((select viewer_roles())::text[])
)');
select secure_rows('reminder_record', 'exists (
  select from reminder m where m.body_id = reminder_record.body_id and m.id = reminder_record.reminder_id
)');
select secure_rows('work_day', 'false');
select secure_rows('announced', 'false');

alter table delivery_route enable row level security;
alter table delivery_route force row level security;
create policy process on delivery_route using ((select processing())) with check ((select processing()));
