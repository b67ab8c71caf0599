-- What one act changes, in fewer statements: each table once for the whole act, and nothing is asked by a query that an expression
-- can tell. Beginning a statement costs more here than carrying it out.

-- `replace_rows` puts rows of the records of one act into one of their tables: in place of all rows of the records `emptied`, and
-- of those rows that are `gone`. Gives the number of rows. It is written anew with every table that comes, so that it names each and
-- plans each once.
drop function replace_rows(uuid, uuid, text, jsonb, jsonb);
create or replace function write_replace_rows() returns trigger
  language plpgsql as $$
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
$$;
-- Nothing comes; the trigger writes the function.
insert into projection select name from projection where false;
revoke all on function replace_rows from public;
grant execute on function replace_rows to bagalau_app;

-- Everything that one act changes, in one round trip and one transaction. Gives null, or says why nothing was written:
-- `raced <id>` where the record is not at the version that was decided on, `answered` where the key has had its answer
-- meanwhile. Raises the same as BG001 where something had been written before it was seen.
-- `changes`: {records: [{id, kind, before, after, …}], events: [{…}], rows: [{table, emptied, gone, fresh}]}; `states` in the order
-- of the records: JSON as it was written, since it is read as a whole.
create or replace function append_events(
  body uuid, asked uuid, account uuid, content bytea, given jsonb, at_instant timestamptz, day date, changes jsonb,
  states json
) returns text
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
declare
  told text;
  changed jsonb;
  state_now json;
  place bigint;
  acted_on uuid[];
  added integer;
begin
  told := set_config('bagalau.body', body::text, true);
  told := set_config('bagalau.mode', 'process', true);
  -- Checkpoints take this lock alone, so that at their moment no position below the last is still being written.
  perform pg_advisory_xact_lock_shared(hashtextextended('journal ' || body::text, 0));

  for changed, state_now, place in
    select r.record, r.state, r.ordinality
    from rows from (jsonb_array_elements(changes -> 'records'), json_array_elements(states))
      with ordinality as r (record, state, ordinality)
  loop
    if (changed ->> 'before')::integer = 0 then
      insert into record (
        body_id, id, kind, phase, version, head, pack, edition, period, campaign_id, person_id, state, opened_on
      ) values (
        body, (changed ->> 'id')::uuid, changed ->> 'kind', changed ->> 'phase', (changed ->> 'after')::integer,
        (changed ->> 'head')::bytea, changed ->> 'pack', changed ->> 'edition', changed ->> 'period',
        (changed ->> 'campaign')::uuid, (changed ->> 'person')::uuid, state_now, day
      ) on conflict do nothing;
    else
      update record set
        phase = changed ->> 'phase', version = (changed ->> 'after')::integer, head = (changed ->> 'head')::bytea,
        pack = changed ->> 'pack', edition = changed ->> 'edition', period = changed ->> 'period',
        campaign_id = (changed ->> 'campaign')::uuid, person_id = (changed ->> 'person')::uuid,
        state = state_now
      where body_id = body and id = (changed ->> 'id')::uuid and version = (changed ->> 'before')::integer;
    end if;
    if not found and place = 1 then
      return 'raced ' || (changed ->> 'id');
    elsif not found then
      raise exception using errcode = 'BG001', message = 'raced ' || (changed ->> 'id');
    end if;
    acted_on := acted_on || (changed ->> 'id')::uuid;
  end loop;

  insert into command (body_id, key, account_id, digest, answer, at)
  values (body, asked, account, content, given, at_instant)
  on conflict do nothing;
  if not found then
    raise exception using errcode = 'BG001', message = 'answered';
  end if;

  insert into event (body_id, record_id, seq, record, kind, at, on_day, actor, data, salt, data_digest, previous, hash)
  select body, e.record_id, e.seq, e.record, e.kind, at_instant, day, e.actor, e.data, e.salt, e.data_digest, e.previous, e.hash
  from jsonb_to_recordset(changes -> 'events') as e (
    record_id uuid, seq integer, record text, kind text, actor jsonb, data jsonb, salt bytea, data_digest bytea,
    previous bytea, hash bytea
  );

  for number in 0 .. jsonb_array_length(changes -> 'rows') - 1 loop
    changed := changes -> 'rows' -> number;
    added := replace_rows(
      body, acted_on, changed ->> 'table', (changed ->> 'emptied')::uuid[], nullif(changed -> 'gone', 'null'), changed -> 'fresh'
    );
  end loop;

  if jsonb_path_exists(changes, '$.events[*] ? (@.kind == "destroyed")') then
    for changed in select value from jsonb_array_elements(changes -> 'events') loop
      if changed ->> 'kind' = 'destroyed' then
        perform erase_record(body, (changed ->> 'record_id')::uuid);
      end if;
    end loop;
  end if;
  return null;
end
$$;

-- As before, but the account is looked for by its own key, however little the planner knows of tables that have just been filled:
-- it read all accounts of the body to find one.
create or replace function session_holder(body uuid, token bytea, moment timestamptz, idle_seconds integer)
  returns table (
    session_id uuid, account_id uuid, person_id uuid, language text, today date, strength smallint, proved_at timestamptz,
    seen_at timestamptz, roles text[], delegated text[]
  )
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  select s.id, s.account_id, a.person_id, a.language, d.today, s.strength, s.proved_at, s.seen_at,
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
  into session_id, account_id, person_id, language, today, strength, proved_at, seen_at, roles, delegated
  from session s
  join body b on b.id = s.body_id
  cross join lateral (select (moment at time zone b.time_zone)::date as today) d
  cross join lateral (select * from account own where own.body_id = body and own.record_id = s.account_id limit 1) a
  where s.body_id = body and s.token_hash = token
    and s.ended_at is null and s.expires_at > moment and s.seen_at > moment - make_interval(secs => idle_seconds)
    and a.phase = 'active' and a.generation = s.generation
    and (a.person_id is null or not exists (
      select from person p
      where p.body_id = body and p.record_id = a.person_id and p.dismissed_on < d.today
    ));
  if not found then
    return;
  end if;
  if seen_at < moment - interval '1 minute' then
    update session set seen_at = moment where session.body_id = body and session.token_hash = token;
  end if;
  return next;
end
$$;
