-- Made from a migrated database; a test keeps it so.

table absence (
  body_id uuid not null,
  record_id uuid not null,
  kind text not null,
  from_day date not null,
  until_day date,
  substitute_id uuid
)
create index absence_record on public.absence using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((record_id IN ( SELECT viewer_records('read-card'::text) AS viewer_records)) OR (EXISTS ( SELECT FROM record r WHERE ((r.body_id = absence.body_id) AND (r.id = absence.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[]))))))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table access_rule (
  role text not null,
  record text not null,
  action text not null,
  phases text[],
  UNIQUE NULLS NOT DISTINCT (record, action, role, phases)
)
bagalau_app: select
bagalau_viewer: select

table account (
  body_id uuid not null,
  record_id uuid not null,
  login text not null,
  nature text not null,
  phase text not null,
  person_id uuid,
  language text not null,
  invitation_id uuid,
  invitation_until date,
  password_id uuid,
  generation integer not null
)
create unique index account_login on public.account using btree (body_id, login) where (phase <> 'closed'::text)
create unique index account_person on public.account using btree (body_id, person_id) where ((person_id is not null) and (phase <> 'closed'::text))
create unique index account_record on public.account using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = account.body_id) AND (r.id = account.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table account_factor (
  body_id uuid not null,
  record_id uuid not null,
  factor_id uuid not null,
  means text not null,
  label text not null,
  from_day date not null
)
create index account_factor_record on public.account_factor using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = account_factor.body_id) AND (r.id = account_factor.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table account_key (
  body_id uuid not null,
  record_id uuid not null,
  key_id uuid not null,
  label text not null,
  from_day date not null,
  until_day date not null
)
create index account_key_record on public.account_key using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = account_key.body_id) AND (r.id = account_key.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table account_role (
  body_id uuid not null,
  record_id uuid not null,
  grant_id uuid not null,
  role text not null,
  from_day date not null,
  until_day date,
  act text not null
)
create index account_role_record on public.account_role using btree (body_id, record_id)
create index account_role_role on public.account_role using btree (body_id, role) where (role is not null)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = account_role.body_id) AND (r.id = account_role.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

type acted_command (
  key uuid,
  account_id uuid,
  digest bytea,
  answer jsonb,
  at text
)

type acted_event (
  record_id uuid,
  seq integer,
  record text,
  kind text,
  at text,
  on_day text,
  actor json,
  data json,
  salt bytea,
  data_digest bytea,
  previous bytea,
  hash bytea
)

type acted_record (
  id uuid,
  kind text,
  phase text,
  before integer,
  after integer,
  head bytea,
  pack text,
  edition text,
  period text,
  campaign_id uuid,
  person_id uuid,
  state json,
  on_day text
)

table announced (
  body_id uuid not null,
  notice_id uuid not null,
  delivery_id uuid not null,
  PRIMARY KEY (body_id, notice_id)
)
create index announced_delivery on public.announced using btree (body_id, delivery_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table appointment (
  body_id uuid not null,
  record_id uuid not null,
  post_id uuid not null,
  kind text not null,
  from_day date not null,
  until_day date
)
create index appointment_post on public.appointment using btree (body_id, post_id) where (post_id is not null)
create index appointment_record on public.appointment using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = appointment.body_id) AND (r.id = appointment.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table body (
  id uuid not null,
  title jsonb not null,
  pack text not null,
  time_zone text not null,
  calendar text not null,
  settings jsonb default '{}'::jsonb not null,
  founded_at timestamp with time zone not null,
  PRIMARY KEY (id)
)
row security forced
policy process for all using ( SELECT processing() AS processing) with check ( SELECT processing() AS processing)
policy viewer for select using (id = ( SELECT current_body() AS current_body))
bagalau_app: insert, select, update
bagalau_viewer: select

table campaign (
  body_id uuid not null,
  record_id uuid not null,
  opened_on date,
  closed_on date,
  due date not null,
  digest text not null,
  people integer not null,
  waiting integer not null,
  schedule text not null,
  unextended integer default 0 not null
)
create unique index campaign_record on public.campaign using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = campaign.body_id) AND (r.id = campaign.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table campaign_person (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  outcome text not null,
  reason jsonb,
  post_id uuid,
  unit_id uuid,
  category text,
  worked_days integer not null,
  form text,
  evaluator_id uuid,
  evaluator_role text,
  marker_id uuid,
  substitute_id uuid,
  substitute_from date,
  substitute_until date,
  takes_part boolean not null,
  dismissed_on date,
  troubles jsonb not null,
  remarks jsonb not null,
  review jsonb
)
create index campaign_person_evaluator on public.campaign_person using btree (body_id, record_id, evaluator_id) where (evaluator_id is not null)
create unique index campaign_person_record on public.campaign_person using btree (body_id, record_id, person_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = campaign_person.body_id) AND (r.id = campaign_person.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('list'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('list'::text) AS viewer_kinds)::text[])) OR ((r.phase <> 'review'::text) AND (( SELECT viewer_person() AS viewer_person) IS NOT NULL) AND ((( SELECT viewer_person() AS viewer_person) = ANY (ARRAY[campaign_person.evaluator_id, campaign_person.marker_id])) OR ((campaign_person.substitute_id = ( SELECT viewer_person() AS viewer_person)) AND (campaign_person.substitute_from <= ( SELECT viewer_today() AS viewer_today)) AND ((campaign_person.substitute_until IS NULL) OR (campaign_person.substitute_until >= ( SELECT viewer_today() AS viewer_today)))))))))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table checkpoint (
  body_id uuid not null,
  number integer not null,
  "position" bigint not null,
  records integer not null,
  root bytea not null,
  previous bytea not null,
  signature bytea not null,
  key_id text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (body_id, number)
)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: insert, select
bagalau_viewer: select

table checkpoint_head (
  body_id uuid not null,
  number integer not null,
  record_id uuid not null,
  seq integer not null,
  hash bytea not null,
  PRIMARY KEY (body_id, number, record_id)
)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: insert, select
bagalau_viewer: select

table command (
  body_id uuid not null,
  key uuid not null,
  account_id uuid,
  digest bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  PRIMARY KEY (body_id, key)
)
create index command_at on public.command using brin (at) with (pages_per_range='16')
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: insert, select
bagalau_viewer: select

table delegation (
  body_id uuid not null,
  record_id uuid not null,
  duty text not null,
  of_person uuid not null,
  by_person uuid not null,
  from_day date not null,
  until_day date not null,
  act_number text not null,
  act_on date not null
)
create index delegation_by on public.delegation using btree (body_id, by_person) where (by_person is not null)
create index delegation_of on public.delegation using btree (body_id, of_person) where (of_person is not null)
create unique index delegation_record on public.delegation using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = delegation.body_id) AND (r.id = delegation.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table delivery (
  body_id uuid not null,
  id uuid not null,
  about text not null,
  about_id uuid not null,
  attempt integer,
  means text not null,
  address text not null,
  state text not null,
  tries integer not null,
  due_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  finished_at timestamp with time zone,
  reference text,
  detail text,
  outage boolean default false not null,
  PRIMARY KEY (body_id, id),
  CHECK ((about = ANY (ARRAY['notice'::text, 'announcement'::text, 'reminder'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'accepted'::text, 'delivered'::text, 'bounced'::text, 'failed'::text, 'unknown'::text, 'given-up'::text, 'void'::text])))
)
create index delivery_about on public.delivery using btree (body_id, about_id)
create index delivery_due on public.delivery using btree (body_id, due_at) where (state = any (array['waiting'::text, 'sending'::text]))
create unique index delivery_open on public.delivery using btree (body_id, about_id) where (state = any (array['waiting'::text, 'sending'::text]))
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (((about = 'notice'::text) AND (EXISTS ( SELECT FROM record r WHERE ((r.body_id = delivery.body_id) AND (r.id = delivery.about_id))))) OR ((about <> 'notice'::text) AND (( SELECT viewer_roles() AS viewer_roles) && ARRAY['hr'::text, 'hr-head'::text, 'administrator'::text]))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table delivery_route (
  body_id uuid not null,
  token uuid not null,
  means text not null,
  reference text,
  PRIMARY KEY (token)
)
create index delivery_route_reference on public.delivery_route using btree (means, reference) where (reference is not null)
row security forced
policy process for all using ( SELECT processing() AS processing) with check ( SELECT processing() AS processing)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table destruction (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  records integer not null,
  carried_out_on date
)
create unique index destruction_record on public.destruction using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = destruction.body_id) AND (r.id = destruction.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table disclosure (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  received_on date not null,
  asker text not null,
  disclosure text not null,
  results integer not null
)
create unique index disclosure_record on public.disclosure using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = disclosure.body_id) AND (r.id = disclosure.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table dispute (
  body_id uuid not null,
  record_id uuid not null,
  number text not null,
  received_on date not null,
  about_record text,
  about_id uuid,
  handler_id uuid,
  outcome text
)
create index dispute_about on public.dispute using btree (body_id, about_id) where (about_id is not null)
create unique index dispute_record on public.dispute using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = dispute.body_id) AND (r.id = dispute.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table draft (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  content jsonb not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (body_id, record_id, person_id)
)
row security forced
policy own for all using ((body_id = ( SELECT current_body() AS current_body)) AND (( SELECT processing() AS processing) OR (person_id = ( SELECT viewer_person() AS viewer_person)))) with check ((body_id = ( SELECT current_body() AS current_body)) AND (( SELECT processing() AS processing) OR (person_id = ( SELECT viewer_person() AS viewer_person))))
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table event (
  body_id uuid not null,
  record_id uuid not null,
  seq integer not null,
  "position" bigint generated always as identity not null,
  record text not null,
  kind text not null,
  at timestamp with time zone not null,
  on_day date not null,
  actor json not null,
  data json,
  salt bytea,
  data_digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  PRIMARY KEY (body_id, record_id, seq)
)
create index event_position on public.event using btree (body_id, "position")
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((record_id IN ( SELECT viewer_records('read-journal'::text) AS viewer_records)) OR (EXISTS ( SELECT FROM record r WHERE ((r.body_id = event.body_id) AND (r.id = event.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('read-journal'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('read-journal'::text) AS viewer_kinds)::text[]))))))) END)
bagalau_app: insert, select
bagalau_viewer: select

table file (
  body_id uuid not null,
  id uuid not null,
  record_id uuid,
  name text not null,
  media_type text not null,
  sha256 bytea not null,
  size integer not null,
  content bytea,
  added_by uuid,
  added_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create index file_record on public.file using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((record_id IN ( SELECT viewer_records('read-file'::text) AS viewer_records)) OR (EXISTS ( SELECT FROM record r WHERE ((r.body_id = file.body_id) AND (r.id = file.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('read-file'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('read-file'::text) AS viewer_kinds)::text[]))))))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table keeping (
  body_id uuid not null,
  record_id uuid not null,
  clause text,
  from_day date,
  until_day date,
  held boolean not null
)
create index keeping_record on public.keeping using btree (body_id, record_id)
create index keeping_until on public.keeping using btree (body_id, until_day) where (not held)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = keeping.body_id) AND (r.id = keeping.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table kept_password (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  hash text not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create index kept_password_account on public.kept_password using btree (body_id, account_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table key_secret (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create unique index key_secret_token on public.key_secret using btree (body_id, token_hash)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table letter (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create index letter_account on public.letter using btree (body_id, account_id)
create unique index letter_token on public.letter using btree (body_id, token_hash)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table migration (
  number integer not null,
  slug text not null,
  checksum bytea not null,
  applied_at timestamp with time zone default now() not null,
  PRIMARY KEY (number)
)
bagalau_app: select
bagalau_viewer: nothing

table notice (
  body_id uuid not null,
  record_id uuid not null,
  notice text not null,
  about_record text not null,
  about_id uuid not null,
  to_person uuid,
  means text,
  state text not null,
  next_attempt_at timestamp with time zone,
  proved_on date
)
create index notice_about on public.notice using btree (body_id, about_id) where (about_id is not null)
create index notice_record on public.notice using btree (body_id, record_id)
create index notice_waiting on public.notice using btree (body_id, next_attempt_at) where (next_attempt_at is not null)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = notice.body_id) AND (r.id = notice.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table party (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_day date,
  until_day date
)
create index party_person on public.party using btree (body_id, person_id, role) where (person_id is not null)
create index party_record on public.party using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = party.body_id) AND (r.id = party.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table passkey (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  suspended_at timestamp with time zone,
  PRIMARY KEY (body_id, id)
)
create index passkey_account on public.passkey using btree (body_id, account_id)
create unique index passkey_credential on public.passkey using btree (body_id, credential)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table person (
  body_id uuid not null,
  record_id uuid not null,
  family_name text collate "kk-x-icu" not null,
  given_name text collate "kk-x-icu" not null,
  patronymic text collate "kk-x-icu",
  dismissed_on date
)
create index person_name on public.person using btree (body_id, family_name, given_name) where (family_name is not null)
create unique index person_record on public.person using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = person.body_id) AND (r.id = person.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table person_card (
  body_id uuid not null,
  record_id uuid not null,
  iin text,
  email text,
  phone text,
  address text,
  language text not null
)
create unique index person_card_iin on public.person_card using btree (body_id, iin) where (iin is not null)
create unique index person_card_record on public.person_card using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((record_id IN ( SELECT viewer_records('read-card'::text) AS viewer_records)) OR (EXISTS ( SELECT FROM record r WHERE ((r.body_id = person_card.body_id) AND (r.id = person_card.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[]))))))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table post (
  body_id uuid not null,
  record_id uuid not null,
  title jsonb not null,
  unit_id uuid not null,
  category text not null,
  supervisor_post_id uuid,
  code text,
  from_day date not null,
  until_day date
)
create index post_record on public.post using btree (body_id, record_id)
create index post_unit on public.post using btree (body_id, unit_id) where (unit_id is not null)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = post.body_id) AND (r.id = post.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table projection (
  name text not null,
  PRIMARY KEY (name)
)
CREATE TRIGGER replace_rows_written AFTER INSERT ON public.projection FOR EACH STATEMENT EXECUTE FUNCTION write_replace_rows()
bagalau_app: select
bagalau_viewer: select

table push_device (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  session_id uuid not null,
  generation integer not null,
  endpoint text not null,
  service text not null,
  p256dh text not null,
  auth text not null,
  language text not null,
  name text not null,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone,
  told_at timestamp with time zone,
  failures integer default 0 not null,
  PRIMARY KEY (body_id, id)
)
create index push_device_account on public.push_device using btree (body_id, account_id)
create index push_device_due on public.push_device using btree (body_id, due_at) where (due_at is not null)
create unique index push_device_endpoint on public.push_device using btree (body_id, endpoint)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table reading (
  body_id uuid not null,
  record_id uuid not null,
  of_record text not null,
  of_id uuid not null,
  times integer not null,
  last_at timestamp with time zone
)
create unique index reading_of on public.reading using btree (body_id, of_id) where (of_id is not null)
create unique index reading_record on public.reading using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = reading.body_id) AND (r.id = reading.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table record (
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
  PRIMARY KEY (body_id, id)
)
create index record_campaign on public.record using btree (body_id, campaign_id) where (campaign_id is not null)
create index record_kind on public.record using btree (body_id, kind) where (kind is not null)
create index record_person on public.record using btree (body_id, person_id, kind) where (person_id is not null)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((kind = ANY (( SELECT viewer_kinds('see'::text) AS viewer_kinds)::text[])) OR (((kind || '/'::text) || phase) = ANY (( SELECT viewer_kinds('see'::text) AS viewer_kinds)::text[])) OR (id IN ( SELECT viewer_records('see'::text) AS viewer_records))) END)
bagalau_app: insert, select, update
bagalau_viewer: body_id, id, kind, phase, version, pack, edition, period, campaign_id, person_id, opened_on

table recovery_code (
  body_id uuid not null,
  list_id uuid not null,
  account_id uuid not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (body_id, list_id, hash)
)
create index recovery_code_account on public.recovery_code using btree (body_id, account_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table register_number (
  body_id uuid not null,
  register text not null,
  year integer not null,
  number integer not null,
  record_id uuid not null,
  PRIMARY KEY (body_id, register, year, number)
)
create unique index register_number_record on public.register_number using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table reminder (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  pack text,
  edition text,
  term text,
  from_day date,
  due_day date,
  holder text,
  person_id uuid,
  content jsonb default '[]'::jsonb not null,
  on_day date not null,
  opened_at timestamp with time zone,
  PRIMARY KEY (body_id, id),
  CHECK ((kind = ANY (ARRAY['term'::text, 'overdue'::text])))
)
create unique index reminder_overdue on public.reminder using btree (body_id, on_day, person_id) where (kind = 'overdue'::text)
create index reminder_person on public.reminder using btree (body_id, person_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((person_id = ( SELECT viewer_person() AS viewer_person)) OR ((person_id IS NULL) AND ('hr'::text = ANY (( SELECT viewer_roles() AS viewer_roles)::text[])))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table reminder_record (
  body_id uuid not null,
  reminder_id uuid not null,
  record_id uuid not null,
  term text not null,
  due_day date not null,
  person_id uuid
)
create unique index reminder_record_once on public.reminder_record using btree (body_id, record_id, term, due_day, person_id) nulls not distinct
create index reminder_record_reminder on public.reminder_record using btree (body_id, reminder_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM reminder m WHERE ((m.body_id = reminder_record.body_id) AND (m.id = reminder_record.reminder_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table result (
  body_id uuid not null,
  record_id uuid not null,
  number integer not null,
  rule text not null,
  exact text not null,
  shown text not null,
  grade text,
  on_day date not null,
  standing boolean not null
)
create index result_record on public.result using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE ((record_id IN ( SELECT viewer_records('read-result'::text) AS viewer_records)) OR (EXISTS ( SELECT FROM record r WHERE ((r.body_id = result.body_id) AND (r.id = result.record_id) AND ((r.kind = ANY (( SELECT viewer_kinds('read-result'::text) AS viewer_kinds)::text[])) OR (((r.kind || '/'::text) || r.phase) = ANY (( SELECT viewer_kinds('read-result'::text) AS viewer_kinds)::text[]))))))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table service_identity (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  service text not null,
  subject bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create index service_identity_account on public.service_identity using btree (body_id, account_id)
create index service_identity_subject on public.service_identity using btree (body_id, service, subject)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table session (
  body_id uuid not null,
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  generation integer not null,
  strength smallint not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  proved_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  agent text not null,
  address text not null,
  PRIMARY KEY (body_id, token_hash)
)
create index session_account on public.session using btree (body_id, account_id) where (account_id is not null)
create unique index session_id on public.session using btree (body_id, id) where (id is not null)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table sign_in_attempt (
  body_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  login_key bytea not null,
  address_key bytea not null,
  account_id uuid,
  step text not null,
  outcome text not null,
  PRIMARY KEY (body_id, id)
)
create index sign_in_attempt_account on public.sign_in_attempt using btree (body_id, account_id, at) where (account_id is not null)
create index sign_in_attempt_address on public.sign_in_attempt using btree (body_id, address_key, at)
create index sign_in_attempt_login on public.sign_in_attempt using btree (body_id, login_key, at)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table sign_in_step (
  body_id uuid not null,
  ticket_hash bytea not null,
  purpose text not null,
  account_id uuid,
  content bytea not null,
  tries integer default 0 not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (body_id, ticket_hash)
)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table signalled (
  body_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (body_id, entry_id)
)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table term (
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
)
create index term_due on public.term using btree (body_id, due_day) where (met_on is null)
create index term_record on public.term using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = term.body_id) AND (r.id = term.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table totp (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  secret bytea not null,
  last_step bigint,
  made_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id)
)
create index totp_account on public.totp using btree (body_id, account_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: nothing

table transfer (
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
  entered_at timestamp with time zone not null,
  entered_person uuid,
  withdrawn_on date,
  withdrawn_at timestamp with time zone,
  withdrawn_person uuid,
  reason text
)
create unique index transfer_id on public.transfer using btree (body_id, transfer_id) where (transfer_id is not null)
create index transfer_record on public.transfer using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = transfer.body_id) AND (r.id = transfer.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table unit (
  body_id uuid not null,
  record_id uuid not null,
  title jsonb not null,
  parent_id uuid,
  code text,
  head_post_id uuid,
  from_day date not null,
  until_day date
)
create index unit_record on public.unit using btree (body_id, record_id)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE (EXISTS ( SELECT FROM record r WHERE ((r.body_id = unit.body_id) AND (r.id = unit.record_id)))) END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

table work_day (
  body_id uuid not null,
  work text not null,
  on_day date not null,
  done_at timestamp with time zone not null,
  PRIMARY KEY (body_id, work, on_day)
)
row security forced
policy add for insert with check ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy change for update using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy remove for delete using ((body_id = ( SELECT current_body() AS current_body)) AND ( SELECT processing() AS processing))
policy see for select using ((body_id = ( SELECT current_body() AS current_body)) AND CASE WHEN ( SELECT processing() AS processing) THEN true ELSE false END)
bagalau_app: delete, insert, select, update
bagalau_viewer: select

view viewer.delivery (
  body_id uuid,
  id uuid,
  about text,
  about_id uuid,
  attempt integer,
  means text,
  address text,
  state text,
  tries integer,
  due_at timestamp with time zone,
  lease_until timestamp with time zone,
  finished_at timestamp with time zone,
  reference text,
  detail text,
  outage boolean
)
bagalau_app: delete, insert, references, select, trigger, truncate, update
bagalau_viewer: select
as SELECT d.body_id, d.id, d.about, d.about_id, d.attempt, d.means, CASE WHEN whose.known THEN d.address ELSE NULL::text END AS address, d.state, d.tries, d.due_at, d.lease_until, d.finished_at, CASE WHEN whose.known THEN d.reference ELSE NULL::text END AS reference, CASE WHEN (whose.known OR d.outage) THEN d.detail ELSE NULL::text END AS detail, d.outage FROM (((delivery d LEFT JOIN notice n ON (((d.about <> 'reminder'::text) AND (n.body_id = d.body_id) AND (n.record_id = d.about_id)))) LEFT JOIN reminder m ON (((d.about = 'reminder'::text) AND (m.body_id = d.body_id) AND (m.id = d.about_id)))) CROSS JOIN LATERAL ( SELECT (COALESCE((COALESCE(n.to_person, m.person_id) = ( SELECT viewer_person() AS viewer_person)), false) OR ('person'::text = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[]))) AS known) whose);

view viewer.record (
  body_id uuid,
  id uuid,
  kind text,
  phase text,
  version integer,
  pack text,
  edition text,
  period text,
  campaign_id uuid,
  person_id uuid,
  state json,
  opened_on date
)
bagalau_app: delete, insert, references, select, trigger, truncate, update
bagalau_viewer: select
as SELECT body_id, id, kind, phase, version, pack, edition, period, campaign_id, person_id, CASE kind WHEN 'evaluation'::text THEN json_build_object('remains', (state -> 'remains'::text), 'post', (state -> 'post'::text), 'evaluator', (state -> 'evaluator'::text), 'exclusion', (state -> 'exclusion'::text), 'session', json_build_object('heldOn', (state #> '{session,heldOn}'::text[]), 'held', (state #> '{session,held}'::text[])), 'application', CASE WHEN ((kind = ANY (( SELECT viewer_kinds('read-materials'::text) AS viewer_kinds)::text[])) OR (((kind || '/'::text) || phase) = ANY (( SELECT viewer_kinds('read-materials'::text) AS viewer_kinds)::text[])) OR (id IN ( SELECT viewer_records('read-materials'::text) AS viewer_records))) THEN (state -> 'application'::text) ELSE NULL::json END) WHEN 'annual'::text THEN CASE WHEN ((kind = ANY (( SELECT viewer_kinds('export'::text) AS viewer_kinds)::text[])) OR (((kind || '/'::text) || phase) = ANY (( SELECT viewer_kinds('export'::text) AS viewer_kinds)::text[]))) THEN state ELSE NULL::json END WHEN 'campaign'::text THEN json_build_object('sheetTerm', (state -> 'sheetTerm'::text), 'asked', (state -> 'asked'::text), 'coEvaluators', (state -> 'coEvaluators'::text)) WHEN 'delegation'::text THEN json_build_object('until', (state -> 'until'::text)) WHEN 'notice'::text THEN CASE WHEN (COALESCE((person_id = ( SELECT viewer_person() AS viewer_person)), false) OR ('person'::text = ANY (( SELECT viewer_kinds('read-card'::text) AS viewer_kinds)::text[]))) THEN state WHEN ((state -> 'attempts'::text) IS NOT NULL) THEN (((state)::jsonb || jsonb_build_object('attempts', ( SELECT COALESCE(jsonb_agg((attempt.a || '{"proof": null, "reason": null, "address": null, "reference": null}'::jsonb) ORDER BY attempt.place), '[]'::jsonb) AS "coalesce" FROM jsonb_array_elements(((state -> 'attempts'::text))::jsonb) WITH ORDINALITY attempt(a, place)))))::json ELSE NULL::json END WHEN 'destruction'::text THEN state ELSE NULL::json END AS state, opened_on FROM record r;

CREATE OR REPLACE FUNCTION public.all_bodies()
 RETURNS SETOF body
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  mode_before constant text := coalesce(current_setting('bagalau.mode', true), '');
begin
  perform set_config('bagalau.mode', 'process', true);
  return query select * from body;
  perform set_config('bagalau.mode', mode_before, true);
end
$function$

CREATE OR REPLACE FUNCTION public.append_acts(body uuid, commands acted_command[], begun acted_record[], changed acted_record[], events acted_event[], tables jsonb, destroyed uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  told text;
  acted_on uuid[];
  place jsonb;
  added integer;
begin
  told := set_config('bagalau.body', body::text, true);
  told := set_config('bagalau.mode', 'process', true);
  -- Checkpoints take this lock alone, so that at their moment no position below the last is still being written.
  perform pg_advisory_xact_lock_shared(hashtextextended('journal ' || body::text, 0));

  -- They are held at the version decided on, and then inserted over themselves: each is looked up by its key, where an update from a
  -- list may be planned from the other end, through all records of the body.
  if cardinality(changed) > 0 then
    insert into record (
      body_id, id, kind, phase, version, head, pack, edition, period, campaign_id, person_id, state, opened_on
    )
    select
      body, c.id, c.kind, c.phase, c.after, c.head, c.pack, c.edition, c.period, c.campaign_id, c.person_id, c.state, c.on_day::date
    from unnest(changed) c
    cross join lateral (
      select from record r where r.body_id = body and r.id = c.id and r.version = c.before for no key update
    ) held
    on conflict on constraint record_pkey do update set
      phase = excluded.phase, version = excluded.version, head = excluded.head, pack = excluded.pack,
      edition = excluded.edition, period = excluded.period, campaign_id = excluded.campaign_id,
      person_id = excluded.person_id, state = excluded.state;
    get diagnostics added = row_count;
    acted_on := array(select c.id from unnest(changed) c);
    if added <> cardinality(changed) then
      select c.id into told from unnest(changed) c
      where not exists (select from record r where r.body_id = body and r.id = c.id and r.head = c.head);
      raise exception using errcode = 'BG001', message = 'raced ' || told;
    end if;
  end if;

  insert into command (body_id, key, account_id, digest, answer, at)
  select body, c.key, c.account_id, c.digest, c.answer, c.at::timestamptz from unnest(commands) c
  on conflict do nothing;
  get diagnostics added = row_count;
  if added <> cardinality(commands) then
    raise exception using errcode = 'BG001', message = 'answered';
  end if;

  if cardinality(begun) > 0 then
    insert into record (
      body_id, id, kind, phase, version, head, pack, edition, period, campaign_id, person_id, state, opened_on
    )
    select
      body, b.id, b.kind, b.phase, b.after, b.head, b.pack, b.edition, b.period, b.campaign_id, b.person_id, b.state, b.on_day::date
    from unnest(begun) b
    on conflict do nothing;
    get diagnostics added = row_count;
    if added <> cardinality(begun) then
      -- No two events have the same hash, so whatever ends with another was begun by another.
      select b.id into told
      from unnest(begun) b
      cross join lateral (select head from record where body_id = body and record.id = b.id limit 1) r
      where r.head <> b.head;
      raise exception using errcode = 'BG001', message = 'raced ' || told;
    end if;
    acted_on := acted_on || array(select b.id from unnest(begun) b);
  end if;

  insert into event (body_id, record_id, seq, record, kind, at, on_day, actor, data, salt, data_digest, previous, hash)
  select
    body, e.record_id, e.seq, e.record, e.kind, e.at::timestamptz, e.on_day::date, e.actor, e.data, e.salt, e.data_digest, e.previous,
    e.hash
  from unnest(events) e;

  for number in 0 .. jsonb_array_length(tables) - 1 loop
    place := tables -> number;
    added := replace_rows(
      body, acted_on, place ->> 'table', (place ->> 'emptied')::uuid[], nullif(place -> 'gone', 'null'), place -> 'fresh'
    );
  end loop;

  if cardinality(destroyed) > 0 then
    perform erase_record(body, erased) from unnest(destroyed) as erased;
  end if;
end
$function$

CREATE OR REPLACE FUNCTION public.bodies_to_enter()
 RETURNS TABLE(id uuid, title jsonb)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('bagalau.mode', 'process', true);
  return query select b.id, b.title from body b order by b.founded_at, b.id;
end
$function$

CREATE OR REPLACE FUNCTION public.current_body()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('bagalau.body'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.erase_record(body uuid, erased uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  last integer;
  day date;
  fresh boolean;
  kept_until date;
  holds integer;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  select e.seq, e.on_day, e.xmin = pg_current_xact_id()::xid and (e.data ->> 'kind') = 'destroyed'
    into last, day, fresh
    from event e where e.body_id = body and e.record_id = erased order by e.seq desc limit 1;
  if not exists (
    select from event e where e.body_id = body and e.record_id = erased and e.seq = last and e.kind = 'destroyed'
  ) then
    return;
  end if;
  if not fresh then
    raise exception 'the record % was destroyed by another act', erased;
  end if;

  kept_until := kept_until_day(body, erased);
  if kept_until is null then
    raise exception 'the journal does not say until when the record % is kept', erased;
  elsif day <= kept_until then
    raise exception 'the record % is kept until %', erased, kept_until;
  end if;
  select count(*) filter (where e.kind = 'held') - count(*) filter (where e.kind = 'released') into holds
    from event e where e.body_id = body and e.record_id = erased;
  if holds > 0 then
    raise exception 'the destruction of the record % is on hold', erased;
  end if;

  update command c set digest = '', answer = c.answer - 'name'
    where c.body_id = body and c.xmin <> pg_current_xact_id()::xid and c.at in (
      select e.at from event e where e.body_id = body and e.record_id = erased and e.seq < last
      union
      select f.added_at from file f where f.body_id = body and f.record_id = erased
    );
  update event set data = null, salt = null where body_id = body and record_id = erased and seq < last;
  update file set content = null, name = '' where body_id = body and record_id = erased;
  delete from draft where body_id = body and record_id = erased;
  delete from delivery d where d.body_id = body and d.about = 'notice' and d.about_id = erased;
  delete from announced a where a.body_id = body and a.notice_id = erased;
  delete from reminder_record r where r.body_id = body and r.record_id = erased;
end
$function$

CREATE OR REPLACE FUNCTION public.follow_record(followed regclass, by text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into projection values (followed::text);
  perform secure_rows(
    followed,
    case
      when by is null then
        format('exists (select from record r where r.body_id = %1$s.body_id and r.id = %1$s.record_id)', followed)
      else
        format(
          'record_id in (select viewer_records(%2$L)) or exists (select from record r '
            'where r.body_id = %1$s.body_id and r.id = %1$s.record_id '
            'and (r.kind = any ((select viewer_kinds(%2$L))::text[]) '
            'or r.kind || ''/'' || r.phase = any ((select viewer_kinds(%2$L))::text[])))',
          followed,
          by
        )
    end
  );
end
$function$

CREATE OR REPLACE FUNCTION public.keep_to_body(kept regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy own_body on %s using (body_id = (select current_body())) with check (body_id = (select current_body()))',
    kept
  );
end
$function$

CREATE OR REPLACE FUNCTION public.kept_until_day(body uuid, asked uuid)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
    select coalesce(
      (
        select (e.data ->> 'until')::date from event e
        where e.body_id = body and e.record_id = asked and e.kind = 'keeping-started'
        order by e.seq desc limit 1
      ),
      (
        select (d.data ->> 'keptUntil')::date
        from event q
        join event d on d.body_id = q.body_id and d.kind = 'destroyed' and d.record_id = (
          case q.record when 'notice' then q.data -> 'about' when 'reading' then q.data -> 'of' end ->> 'id'
        )::uuid
        where q.body_id = body and q.record_id = asked and q.record in ('notice', 'reading') and q.seq = 1
          and d.xmin = pg_current_xact_id()::xid
      )
    )
  $function$

CREATE OR REPLACE FUNCTION public.key_holder(body uuid, token bytea, moment timestamp with time zone)
 RETURNS TABLE(key_id uuid, account_id uuid, language text, today date, roles text[])
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  return query
    select k.key_id, a.record_id, a.language, d.today,
      array(
        select r.role from account_role r
        where r.body_id = body and r.record_id = a.record_id
          and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today)
        order by r.role
      )
    from key_secret s
    join body b on b.id = s.body_id
    join lateral (select (moment at time zone b.time_zone)::date as today) d on true
    join account a on a.body_id = s.body_id and a.record_id = s.account_id
    join account_key k on k.body_id = s.body_id and k.record_id = s.account_id and k.key_id = s.id
    where s.body_id = body and s.token_hash = token and a.phase = 'active' and a.nature = 'system'
      and k.from_day <= d.today and k.until_day >= d.today;
end
$function$

CREATE OR REPLACE FUNCTION public.load_records(body uuid, ids uuid[], keys uuid[])
 RETURNS TABLE(place bigint, id uuid, kind text, version integer, head bytea, pack text, edition text, state json, answer jsonb, digest bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  return query
    select wanted.place, r.id, r.kind, r.version, r.head, r.pack, r.edition, r.state, null::jsonb, null::bytea
    from unnest(ids) with ordinality as wanted (id, place)
    cross join lateral (select * from record where body_id = body and record.id = wanted.id limit 1) r
    union all
    select asked.place, null, null, null, null, null, null, null, c.answer, c.digest
    from unnest(keys) with ordinality as asked (key, place)
    cross join lateral (select * from command where body_id = body and command.key = asked.key limit 1) c;
end
$function$

CREATE OR REPLACE FUNCTION public.processing()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('bagalau.mode'::text, true), ''::text) = 'process'::text) AND (CURRENT_USER <> 'bagalau_viewer'::name))

CREATE OR REPLACE FUNCTION public.replace_rows(body uuid, acted_on uuid[], place text, emptied uuid[], gone jsonb, fresh jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  added integer;
begin
  case place
    when 'absence' then
      if emptied <> '{}' then
        delete from absence t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from absence t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::absence, gone) g);
      end if;
      insert into absence select * from jsonb_populate_recordset(null::absence, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'account' then
      if emptied <> '{}' then
        delete from account t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from account t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::account, gone) g);
      end if;
      insert into account select * from jsonb_populate_recordset(null::account, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'account_factor' then
      if emptied <> '{}' then
        delete from account_factor t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from account_factor t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::account_factor, gone) g);
      end if;
      insert into account_factor select * from jsonb_populate_recordset(null::account_factor, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'account_key' then
      if emptied <> '{}' then
        delete from account_key t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from account_key t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::account_key, gone) g);
      end if;
      insert into account_key select * from jsonb_populate_recordset(null::account_key, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'account_role' then
      if emptied <> '{}' then
        delete from account_role t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from account_role t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::account_role, gone) g);
      end if;
      insert into account_role select * from jsonb_populate_recordset(null::account_role, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'appointment' then
      if emptied <> '{}' then
        delete from appointment t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from appointment t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::appointment, gone) g);
      end if;
      insert into appointment select * from jsonb_populate_recordset(null::appointment, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'campaign' then
      if emptied <> '{}' then
        delete from campaign t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from campaign t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::campaign, gone) g);
      end if;
      insert into campaign select * from jsonb_populate_recordset(null::campaign, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'campaign_person' then
      if emptied <> '{}' then
        delete from campaign_person t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from campaign_person t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::campaign_person, gone) g);
      end if;
      insert into campaign_person select * from jsonb_populate_recordset(null::campaign_person, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'delegation' then
      if emptied <> '{}' then
        delete from delegation t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from delegation t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::delegation, gone) g);
      end if;
      insert into delegation select * from jsonb_populate_recordset(null::delegation, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'destruction' then
      if emptied <> '{}' then
        delete from destruction t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from destruction t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::destruction, gone) g);
      end if;
      insert into destruction select * from jsonb_populate_recordset(null::destruction, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'disclosure' then
      if emptied <> '{}' then
        delete from disclosure t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from disclosure t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::disclosure, gone) g);
      end if;
      insert into disclosure select * from jsonb_populate_recordset(null::disclosure, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'dispute' then
      if emptied <> '{}' then
        delete from dispute t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from dispute t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::dispute, gone) g);
      end if;
      insert into dispute select * from jsonb_populate_recordset(null::dispute, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'keeping' then
      if emptied <> '{}' then
        delete from keeping t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from keeping t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::keeping, gone) g);
      end if;
      insert into keeping select * from jsonb_populate_recordset(null::keeping, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'notice' then
      if emptied <> '{}' then
        delete from notice t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from notice t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::notice, gone) g);
      end if;
      insert into notice select * from jsonb_populate_recordset(null::notice, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'party' then
      if emptied <> '{}' then
        delete from party t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from party t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::party, gone) g);
      end if;
      insert into party select * from jsonb_populate_recordset(null::party, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'person' then
      if emptied <> '{}' then
        delete from person t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from person t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::person, gone) g);
      end if;
      insert into person select * from jsonb_populate_recordset(null::person, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'person_card' then
      if emptied <> '{}' then
        delete from person_card t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from person_card t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::person_card, gone) g);
      end if;
      insert into person_card select * from jsonb_populate_recordset(null::person_card, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'post' then
      if emptied <> '{}' then
        delete from post t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from post t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::post, gone) g);
      end if;
      insert into post select * from jsonb_populate_recordset(null::post, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'reading' then
      if emptied <> '{}' then
        delete from reading t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from reading t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::reading, gone) g);
      end if;
      insert into reading select * from jsonb_populate_recordset(null::reading, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'result' then
      if emptied <> '{}' then
        delete from result t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from result t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::result, gone) g);
      end if;
      insert into result select * from jsonb_populate_recordset(null::result, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'term' then
      if emptied <> '{}' then
        delete from term t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from term t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::term, gone) g);
      end if;
      insert into term select * from jsonb_populate_recordset(null::term, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'transfer' then
      if emptied <> '{}' then
        delete from transfer t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from transfer t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::transfer, gone) g);
      end if;
      insert into transfer select * from jsonb_populate_recordset(null::transfer, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    when 'unit' then
      if emptied <> '{}' then
        delete from unit t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from unit t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::unit, gone) g);
      end if;
      insert into unit select * from jsonb_populate_recordset(null::unit, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;
    else raise exception 'no record shows itself in the table %', place;
  end case;
  if added <> jsonb_array_length(fresh) then
    raise exception 'a record shows itself alone';
  end if;
  return added;
end
$function$

CREATE OR REPLACE FUNCTION public.roles_on(body uuid, account uuid, person uuid, today date)
 RETURNS TABLE(role text, acting_for uuid)
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query
    select r.role, null::uuid from account_role r
    where r.body_id = body and r.record_id = account
      and r.from_day <= today and (r.until_day is null or r.until_day >= today)
    union
    select d.duty, d.of_person from delegation d
    where d.body_id = body and d.by_person = person and d.from_day <= today and d.until_day >= today;
end
$function$

CREATE OR REPLACE FUNCTION public.secure_rows(secured regclass, seen text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  own constant text := 'body_id = (select current_body()) and (select processing())';
begin
  execute format('alter table %s enable row level security', secured);
  execute format('alter table %s force row level security', secured);
  execute format(
    'create policy see on %s for select using '
      '(body_id = (select current_body()) and case when (select processing()) then true else (%s) end)',
    secured,
    seen
  );
  execute format('create policy add on %s for insert with check (%s)', secured, own);
  execute format('create policy change on %s for update using (%s)', secured, own);
  execute format('create policy remove on %s for delete using (%s)', secured, own);
end
$function$

CREATE OR REPLACE FUNCTION public.session_holders(body uuid, tokens bytea[], moments timestamp with time zone[], idle_seconds integer[], ids uuid[], keys uuid[])
 RETURNS TABLE(place bigint, session_id uuid, account_id uuid, person_id uuid, language text, today date, strength smallint, proved_at timestamp with time zone, seen_at timestamp with time zone, roles text[], delegated text[], kind text, version integer, head bytea, pack text, edition text, state json, answer jsonb, digest bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  token bytea;
  moment timestamptz;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  for place, token, moment, session_id, account_id, person_id, language, today, strength, proved_at, seen_at, roles,
    delegated, kind, version, head, pack, edition, state, answer, digest in
    select asked.place, asked.token, asked.moment,
      s.id, s.account_id, a.person_id, a.language, d.today, s.strength, s.proved_at, s.seen_at,
      array(
        select r.role from account_role r
        where r.body_id = body and r.record_id = s.account_id
          and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today)
        order by r.role
      ),
      case when a.person_id is null then '{}' else array(
        select e.duty || ' ' || e.of_person from delegation e
        where e.body_id = body and e.by_person = a.person_id and e.from_day <= d.today and e.until_day >= d.today
        order by 1
      ) end,
      r.kind, r.version, r.head, r.pack, r.edition, r.state, c.answer, c.digest
    from unnest(tokens, moments, idle_seconds, ids, keys) with ordinality as asked (token, moment, idle, id, key, place)
    cross join lateral (select * from session own where own.body_id = body and own.token_hash = asked.token limit 1) s
    cross join lateral (
      select (asked.moment at time zone b.time_zone)::date as today from body b where b.id = body limit 1
    ) d
    cross join lateral (select * from account own where own.body_id = body and own.record_id = s.account_id limit 1) a
    left join lateral (select * from record own where own.body_id = body and own.id = asked.id limit 1) r on true
    left join lateral (select * from command own where own.body_id = body and own.key = asked.key limit 1) c on true
    where s.ended_at is null and s.expires_at > asked.moment
      and s.seen_at > asked.moment - make_interval(secs => asked.idle)
      and a.phase = 'active' and a.generation = s.generation
      and (a.person_id is null or not exists (
        select from person p
        where p.body_id = body and p.record_id = a.person_id and p.dismissed_on < d.today
      ))
  loop
    if seen_at < moment - interval '1 minute' then
      update session set seen_at = moment where session.body_id = body and session.token_hash = token;
    end if;
    return next;
  end loop;
end
$function$

CREATE OR REPLACE FUNCTION public.take_number(body uuid, place text, of_year integer, taker uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  taken integer;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'register', body, place, of_year), 0));
  select r.number into taken from register_number r where r.body_id = body and r.record_id = taker;
  if taken is not null then
    return taken;
  end if;
  insert into register_number (body_id, register, year, number, record_id)
  select body, place, of_year, coalesce(max(r.number), 0) + 1, taker
  from register_number r where r.body_id = body and r.register = place and r.year = of_year
  returning number into taken;
  return taken;
end
$function$

CREATE OR REPLACE FUNCTION public.viewer_kinds(asked text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
    select coalesce(array_agg(a.record || coalesce('/' || phase, '')), '{}')
    from access_rule a left join lateral unnest(a.phases) as phase on true
    where a.action = asked and a.role = any (viewer_roles() || array['anyone']) and (a.phases is null or phase is not null)
  $function$

CREATE OR REPLACE FUNCTION public.viewer_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('bagalau.person'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.viewer_records(asked text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  mode_before constant text := coalesce(current_setting('bagalau.mode', true), '');
begin
  perform set_config('bagalau.mode', 'process', true);
  return query
    select r.id
    from party p
    join record r on r.body_id = p.body_id and r.id = p.record_id
    join access_rule a
      on a.role = p.role and a.record = r.kind and a.action = asked and (a.phases is null or r.phase = any (a.phases))
    where p.body_id = current_body()
      and p.person_id = viewer_person()
      and (p.from_day is null or p.from_day <= viewer_today())
      and (p.until_day is null or p.until_day >= viewer_today())
    union
    select r.id
    from record r
    join access_rule a
      on a.role = 'self' and a.record = r.kind and a.action = asked and (a.phases is null or r.phase = any (a.phases))
    where r.body_id = current_body() and r.person_id = viewer_person();
  perform set_config('bagalau.mode', mode_before, true);
end
$function$

CREATE OR REPLACE FUNCTION public.viewer_roles()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(COALESCE(current_setting('bagalau.roles'::text, true), ''::text), ','::text)

CREATE OR REPLACE FUNCTION public.viewer_today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('bagalau.today'::text, true), ''::text))::date

CREATE OR REPLACE FUNCTION public.write_replace_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  cases text;
begin
  select string_agg(
    format(
      '    when %1$L then
      if emptied <> ''{}'' then
        delete from %1$I t where t.body_id = body and t.record_id = any (emptied);
      end if;
      if gone is not null then
        delete from %1$I t
        where t.body_id = body and t.record_id = any (acted_on)
          and to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::%1$I, gone) g);
      end if;
      insert into %1$I select * from jsonb_populate_recordset(null::%1$I, fresh) f
        where f.body_id = body and f.record_id = any (acted_on);
      get diagnostics added = row_count;',
      name
    ),
    e'\n'
    order by name
  )
  into cases
  from projection;
  execute format(
    'create or replace function replace_rows(
  body uuid, acted_on uuid[], place text, emptied uuid[], gone jsonb, fresh jsonb
) returns integer
  language plpgsql as $f$
declare
  added integer;
begin
  case place
%s
    else raise exception ''no record shows itself in the table %%'', place;
  end case;
  if added <> jsonb_array_length(fresh) then
    raise exception ''a record shows itself alone'';
  end if;
  return added;
end
$f$',
    cases
  );
  return null;
end
$function$
