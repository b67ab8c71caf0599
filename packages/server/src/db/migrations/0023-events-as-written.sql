-- What an event says is kept as it was written: JSON that is nearly always read as a whole, in the canonical text of which its digest
-- was made. To take it apart into `jsonb` cost more than anything else that was done with it.

alter table event alter column data type json using data::json;

drop function append_acts(uuid, jsonb, json, json);

-- Everything that several acts of one body change, in one round trip and one transaction. Gives null where all of it is written;
-- or, for those that came too late, `<number of the act from 0> raced <id of the record that is not at the version decided on>`, and
-- then nothing is written of any. Raises BG001, `answered` where a key has had its answer meanwhile and `raced <id>` where a record has
-- begun meanwhile; which act it was is not told, so that each is then to be sent by itself.
-- `acts`: {commands: [{…}], begun: [{…}], changed: [{act, before, …}], events: [{…}], rows: [{table, emptied, gone, fresh}],
-- destroyed: [id]}, where no two acts have a record or a key in common, and records and commands stand in the order of their ids and
-- keys, so that two calls wait for one another instead of blocking each other. The states, and what the events say, stand beside it in
-- the same order: JSON as it was written.
create function append_acts(
  body uuid, acts jsonb, states_begun json, states_changed json, said json
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
  from rows from (
    jsonb_to_recordset(acts -> 'events') as (
      record_id uuid, seq integer, record text, kind text, at timestamptz, on_day date, actor jsonb, salt bytea,
      data_digest bytea, previous bytea, hash bytea
    ),
    json_array_elements(said)
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
