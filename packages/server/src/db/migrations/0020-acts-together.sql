-- What comes at once goes as one statement: several callers' sessions, records and acts, each for one body. Every function here
-- takes lists, and a list of one is the usual case without load. Each entry is looked up by its key by itself, however little the
-- planner knows of tables that have just been filled.

drop function append_events(uuid, uuid, uuid, bytea, jsonb, timestamptz, date, jsonb, json);
drop function load_records(uuid, uuid[], uuid);
drop function session_holder(uuid, bytea, timestamptz, integer);

-- Everything that several acts of one body change, in one round trip and one transaction. Gives null where all of it is written;
-- or, for those that came too late, `<number of the act from 0> raced <id of the record that is not at the version decided on>`, and
-- then nothing is written of any. Raises BG001, `answered` where a key has had its answer meanwhile and `raced <id>` where a record has
-- begun meanwhile; which act it was is not told, so that each is then to be sent by itself.
-- `acts`: {commands: [{…}], begun: [{…}], changed: [{act, before, …}], events: [{…}], rows: [{table, emptied, gone, fresh}]}, where
-- no two acts have a record or a key in common, and records and commands stand in the order of their ids and keys, so that two
-- calls wait for one another instead of blocking each other. The states are JSON as it was written, since they are read as a whole.
create function append_acts(body uuid, acts jsonb, states_begun json, states_changed json) returns text[]
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
    select body, c.id, c.kind, c.phase, c.after, c.head, c.pack, c.edition, c.period, c.campaign, c.person, c.state, c.on_day
    from rows from (
      jsonb_to_recordset(acts -> 'changed') as (
        id uuid, kind text, phase text, after integer, head bytea, pack text, edition text, period text, campaign uuid,
        person uuid, on_day date
      ),
      json_array_elements(states_changed)
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
    select body, b.id, b.kind, b.phase, b.after, b.head, b.pack, b.edition, b.period, b.campaign, b.person, b.state, b.on_day
    from rows from (
      jsonb_to_recordset(acts -> 'begun') as (
        id uuid, kind text, phase text, after integer, head bytea, pack text, edition text, period text, campaign uuid,
        person uuid, on_day date
      ),
      json_array_elements(states_begun)
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
    body, e.record_id, e.seq, e.record, e.kind, e.at, e.on_day, e.actor, e.data, e.salt, e.data_digest, e.previous, e.hash
  from jsonb_to_recordset(acts -> 'events') as e (
    record_id uuid, seq integer, record text, kind text, at timestamptz, on_day date, actor jsonb, data jsonb, salt bytea,
    data_digest bytea, previous bytea, hash bytea
  );

  for number in 0 .. jsonb_array_length(acts -> 'rows') - 1 loop
    place := acts -> 'rows' -> number;
    added := replace_rows(
      body, acted_on, place ->> 'table', (place ->> 'emptied')::uuid[], nullif(place -> 'gone', 'null'), place -> 'fresh'
    );
  end loop;

  if jsonb_path_exists(acts, '$.events[*] ? (@.kind == "destroyed")') then
    perform erase_record(body, e.record_id)
    from jsonb_to_recordset(acts -> 'events') as e (record_id uuid, kind text)
    where e.kind = 'destroyed';
  end if;
  return null;
end
$$;
revoke all on function append_acts from public;
grant execute on function append_acts to bagalau_app;

-- Records as they are and the answers that keys have had; `place` is the place in `ids` or in `keys`, from 1.
create function load_records(body uuid, ids uuid[], keys uuid[])
  returns table (
    place bigint, id uuid, kind text, version integer, head bytea, pack text, edition text, state json, answer jsonb,
    digest bytea
  )
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
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
$$;
revoke all on function load_records from public;
grant execute on function load_records to bagalau_app;

-- Whose sessions these are, at the moment of each and with the rest that each is allowed; `place` is the place in `tokens`, from 1. Where a session does not stand there
-- is no row.
create function session_holders(body uuid, tokens bytea[], moments timestamptz[], idle_seconds integer[])
  returns table (
    place bigint, session_id uuid, account_id uuid, person_id uuid, language text, today date, strength smallint,
    proved_at timestamptz, seen_at timestamptz, roles text[], delegated text[]
  )
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
declare
  token bytea;
  moment timestamptz;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  for place, token, moment, session_id, account_id, person_id, language, today, strength, proved_at, seen_at, roles, delegated in
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
      ) end
    from unnest(tokens, moments, idle_seconds) with ordinality as asked (token, moment, idle, place)
    cross join lateral (select * from session own where own.body_id = body and own.token_hash = asked.token limit 1) s
    cross join lateral (
      select (asked.moment at time zone b.time_zone)::date as today from body b where b.id = body limit 1
    ) d
    cross join lateral (select * from account own where own.body_id = body and own.record_id = s.account_id limit 1) a
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
$$;
revoke all on function session_holders from public;
grant execute on function session_holders to bagalau_app;
