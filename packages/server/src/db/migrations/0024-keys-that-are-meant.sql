-- Rows are found by the key that is meant, however little the planner knows. A plan is made once and kept, often while a table is new
-- and empty, and then every index that begins with the body looks as good as any other: records were looked for through all of their
-- kind. An index that is for certain rows alone is taken by no query that does not ask for what it tells; so of a table's indexes only
-- one is for all rows: that by which its record is found. What their conditions ask is true of every row they are to find.

drop index record_kind, account_role_role, appointment_post, campaign_person_evaluator, delegation_by, delegation_of, notice_about,
  party_person, person_name, post_unit, session_account, reading_of, session_id, transfer_id;
create index record_kind on record (body_id, kind) where kind is not null;
create index account_role_role on account_role (body_id, role) where role is not null;
create index appointment_post on appointment (body_id, post_id) where post_id is not null;
create index campaign_person_evaluator on campaign_person (body_id, record_id, evaluator_id) where evaluator_id is not null;
create index delegation_by on delegation (body_id, by_person) where by_person is not null;
create index delegation_of on delegation (body_id, of_person) where of_person is not null;
create index notice_about on notice (body_id, about_id) where about_id is not null;
create index party_person on party (body_id, person_id, role) where person_id is not null;
create index person_name on person (body_id, family_name, given_name) where family_name is not null;
create index post_unit on post (body_id, unit_id) where unit_id is not null;
create index session_account on session (body_id, account_id) where account_id is not null;
create unique index reading_of on reading (body_id, of_id) where of_id is not null;
create unique index session_id on session (body_id, id) where id is not null;
create unique index transfer_id on transfer (body_id, transfer_id) where transfer_id is not null;

-- A record that goes on from phase to phase stays in its page, and no index learns of it: none of them holds the phase any more, and
-- pages keep room for the next version. Whoever asks for a phase asks for a kind or a campaign too.
alter table record set (fillfactor = 60);

drop function append_acts(uuid, jsonb, json, json, json);

-- Everything that several acts of one body change, in one round trip and one transaction. Gives null where all of it is written;
-- or, for those that came too late, `<number of the act from 0> raced <id of the record that is not at the version decided on>`, and
-- then nothing is written of any. Raises BG001, `answered` where a key has had its answer meanwhile and `raced <id>` where a record has
-- begun meanwhile; which act it was is not told, so that each is then to be sent by itself.
-- `acts`: {commands: [{…}], begun: [{…}], changed: [{act, before, …}], events: [{…}], rows: [{table, emptied, gone, fresh}],
-- destroyed: [id]}, where no two acts have a record or a key in common, and records and commands stand in the order of their ids and
-- keys, so that two calls wait for one another instead of blocking each other. The states, and what the events say, stand beside it in
-- the same order: JSON as it was written, a line each.
create function append_acts(
  body uuid, acts jsonb, states_begun text, states_changed text, said text
) returns text[]
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
declare
  told text;
  late text[];
  acted_on uuid[];
  place jsonb;
  added integer;
begin
  told := set_config('bagalau.body', body::text, true);
  told := set_config('bagalau.mode', 'process', true);
  -- Checkpoints take this lock alone, so that at their moment no position below the last is still being written.
  perform pg_advisory_xact_lock_shared(hashtextextended('journal ' || body::text, 0));

  if acts -> 'changed' <> '[]' then
    select array_agg(c.act || ' raced ' || c.id) filter (where r.version is distinct from c.before), array_agg(c.id)
    into late, acted_on
    from jsonb_to_recordset(acts -> 'changed') as c (act integer, id uuid, before integer)
    left join lateral (select version from record where body_id = body and record.id = c.id for no key update) r on true;
    if late is not null then
      return late;
    end if;
  end if;

  insert into command (body_id, key, account_id, digest, answer, at)
  select body, c.key, c.account_id, c.digest, c.answer, c.at
  from jsonb_to_recordset(acts -> 'commands') as c (key uuid, account_id uuid, digest bytea, answer jsonb, at timestamptz)
  on conflict do nothing;
  get diagnostics added = row_count;
  if added <> jsonb_array_length(acts -> 'commands') then
    raise exception using errcode = 'BG001', message = 'answered';
  end if;

  -- They are all there, at the version decided on, and held: to insert them over themselves is to look each up by its key, where
  -- an update from a list may be planned from the other end, through all records of the body.
  if acted_on is not null then
    insert into record (
      body_id, id, kind, phase, version, head, pack, edition, period, campaign_id, person_id, state, opened_on
    )
    select body, c.id, c.kind, c.phase, c.after, c.head, c.pack, c.edition, c.period, c.campaign, c.person, c.state::json, c.on_day
    from rows from (
      jsonb_to_recordset(acts -> 'changed') as (
        id uuid, kind text, phase text, after integer, head bytea, pack text, edition text, period text, campaign uuid,
        person uuid, on_day date
      ),
      string_to_table(states_changed, E'\n')
    ) as c (id, kind, phase, after, head, pack, edition, period, campaign, person, on_day, state)
    on conflict on constraint record_pkey do update set
      phase = excluded.phase, version = excluded.version, head = excluded.head, pack = excluded.pack,
      edition = excluded.edition, period = excluded.period, campaign_id = excluded.campaign_id,
      person_id = excluded.person_id, state = excluded.state;
  end if;

  if acts -> 'begun' <> '[]' then
    insert into record (
      body_id, id, kind, phase, version, head, pack, edition, period, campaign_id, person_id, state, opened_on
    )
    select body, b.id, b.kind, b.phase, b.after, b.head, b.pack, b.edition, b.period, b.campaign, b.person, b.state::json, b.on_day
    from rows from (
      jsonb_to_recordset(acts -> 'begun') as (
        id uuid, kind text, phase text, after integer, head bytea, pack text, edition text, period text, campaign uuid,
        person uuid, on_day date
      ),
      string_to_table(states_begun, E'\n')
    ) as b (id, kind, phase, after, head, pack, edition, period, campaign, person, on_day, state)
    on conflict do nothing;
    get diagnostics added = row_count;
    if added <> jsonb_array_length(acts -> 'begun') then
      -- No two events have the same hash, so whatever ends with another was begun by another.
      select b.id into told
      from jsonb_to_recordset(acts -> 'begun') as b (id uuid, head bytea)
      cross join lateral (select head from record where body_id = body and record.id = b.id limit 1) r
      where r.head <> b.head;
      raise exception using errcode = 'BG001', message = 'raced ' || told;
    end if;
    acted_on := acted_on || array(select b.id from jsonb_to_recordset(acts -> 'begun') as b (id uuid));
  end if;

  insert into event (body_id, record_id, seq, record, kind, at, on_day, actor, data, salt, data_digest, previous, hash)
  select
    body, e.record_id, e.seq, e.record, e.kind, e.at, e.on_day, e.actor, e.data::json, e.salt, e.data_digest, e.previous, e.hash
  from rows from (
    jsonb_to_recordset(acts -> 'events') as (
      record_id uuid, seq integer, record text, kind text, at timestamptz, on_day date, actor jsonb, salt bytea,
      data_digest bytea, previous bytea, hash bytea
    ),
    string_to_table(said, E'\n')
  ) as e (record_id, seq, record, kind, at, on_day, actor, salt, data_digest, previous, hash, data);

  for number in 0 .. jsonb_array_length(acts -> 'rows') - 1 loop
    place := acts -> 'rows' -> number;
    added := replace_rows(
      body, acted_on, place ->> 'table', (place ->> 'emptied')::uuid[], nullif(place -> 'gone', 'null'), place -> 'fresh'
    );
  end loop;

  if acts -> 'destroyed' <> '[]' then
    perform erase_record(body, erased::uuid) from jsonb_array_elements_text(acts -> 'destroyed') as erased;
  end if;
  return null;
end
$$;
revoke all on function append_acts from public;
grant execute on function append_acts to bagalau_app;
