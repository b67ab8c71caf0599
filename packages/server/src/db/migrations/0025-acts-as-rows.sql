-- What acts write comes as rows in PostgreSQL's own form: to read the same from JSON took it a fifth of all that it did for an act.
-- Whether a record is still as it was decided on is seen where it is changed, by the same statement.
-- Who acted is read as a whole too, and is kept as it came.

alter table event alter column actor type json using actor::json;

create type acted_command as (key uuid, account_id uuid, digest bytea, answer jsonb, at text);
create type acted_record as (
  id uuid, kind text, phase text, before integer, after integer, head bytea, pack text, edition text, period text, campaign_id uuid,
  person_id uuid, state json, on_day text
);
create type acted_event as (
  record_id uuid, seq integer, record text, kind text, at text, on_day text, actor json, data json, salt bytea, data_digest bytea,
  previous bytea, hash bytea
);

drop function append_acts(uuid, jsonb, text, text, text);

-- Everything that several acts of one body change, in one round trip and one transaction, or nothing: raises BG001, `answered` where a
-- key has had its answer meanwhile and `raced <id>` where a record is not, or no longer, at the version decided on. Which act it was
-- is not told, so that each is then to be sent by itself.
-- No two acts have a record or a key in common, and records and commands stand in the order of their ids and keys, so that two calls
-- wait for one another instead of blocking each other. `tables`: [{table, emptied, gone, fresh}].
create function append_acts(
  body uuid, commands acted_command[], begun acted_record[], changed acted_record[], events acted_event[], tables jsonb,
  destroyed uuid[]
) returns void
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
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
$$;
revoke all on function append_acts from public;
grant execute on function append_acts to bagalau_app;
