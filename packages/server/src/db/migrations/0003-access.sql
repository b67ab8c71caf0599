-- Who sees which rows: the access table of the procedure, copied at every start, enforced by row security.

create table access_rule (
  role text not null,
  record text not null,
  action text not null,
  -- Null: in every phase.
  phases text[],
  unique nulls not distinct (record, action, role, phases)
);
revoke insert, update, delete on access_rule from bagalau_app;

-- Tables whose rows are a record's view: written with it, rebuilt from its events.
create table projection (
  name text primary key
);
revoke insert, update, delete on projection from bagalau_app;

-- Records that the viewer may `action` by being somebody to them on the day. In `process`, since what he may see of the
-- tables that say so is what is being asked; the mode is put back here, because a function that keeps a setting of its own
-- can be made by a superuser alone.
create function viewer_records(asked text) returns setof uuid
  language plpgsql stable rows 100
  as $$
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
$$;

-- Kinds of records that the viewer may `action` by a role that the body gave him: `evaluation`, or `evaluation/draft`
-- where only in that phase.
create function viewer_kinds(asked text) returns text[]
  language sql stable
  as $$
    select coalesce(array_agg(a.record || coalesce('/' || phase, '')), '{}')
    from access_rule a left join lateral unnest(a.phases) as phase on true
    where a.action = asked and a.role = any (viewer_roles() || array['anyone']) and (a.phases is null or phase is not null)
  $$;

-- Rows of a table that only the server writes, and of which a viewer sees those that `seen` lets him. `case`, since what
-- `seen` asks must not be asked while the answer to it is being found.
create function secure_rows(secured regclass, seen text) returns void
  language plpgsql as $$
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
$$;

-- `replace_rows` puts rows of a record into one of its tables, in place of those that are `gone`, or of all where that is
-- null; an empty list says that there are none yet. It is written anew with every table that comes, so that it names each and
-- plans each once: this is where most of an act's time would go otherwise.
create function write_replace_rows() returns trigger
  language plpgsql as $$
declare
  cases text;
begin
  select string_agg(
    format(
      '    when %1$L then
      if gone is distinct from ''[]'' then
        delete from %1$I t where t.body_id = body and t.record_id = record
          and (gone is null or to_jsonb(t) in (select to_jsonb(g) from jsonb_populate_recordset(null::%1$I, gone) g));
      end if;
      insert into %1$I select * from jsonb_populate_recordset(null::%1$I, fresh) f
        where f.body_id = body and f.record_id = record;
      get diagnostics added = row_count;',
      name
    ),
    e'\n'
    order by name collate "C"
  ) into cases from projection;
  execute format(
    'create or replace function replace_rows(body uuid, record uuid, place text, gone jsonb, fresh jsonb) returns void
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
end
$f$',
    cases
  );
  return null;
end
$$;
create trigger replace_rows_written after insert on projection for each statement execute function write_replace_rows();

-- A projection whose rows are seen where their record is; with `by`, where the record may also be `by` by the viewer.
create function follow_record(followed regclass, by text default null) returns void
  language plpgsql as $$
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
$$;

select secure_rows(
  'record',
  'kind = any ((select viewer_kinds(''see''))::text[]) '
    'or kind || ''/'' || phase = any ((select viewer_kinds(''see''))::text[]) '
    'or id in (select viewer_records(''see''))'
);
select secure_rows(
  'event',
  'record_id in (select viewer_records(''read-journal'')) or exists (select from record r '
    'where r.body_id = event.body_id and r.id = event.record_id '
    'and (r.kind = any ((select viewer_kinds(''read-journal''))::text[]) '
    'or r.kind || ''/'' || r.phase = any ((select viewer_kinds(''read-journal''))::text[])))'
);

select follow_record(name::regclass)
from unnest(array['party', 'term', 'unit', 'post', 'person', 'appointment', 'notice']) as name;
select follow_record(name::regclass, 'read-card') from unnest(array['person_card', 'absence']) as name;
select follow_record('result', 'read-result');

-- What a command was answered, and checkpoints, are the server's own business.
select secure_rows(name::regclass, 'false') from unnest(array['command', 'checkpoint', 'checkpoint_head']) as name;

alter table body enable row level security;
alter table body force row level security;
create policy process on body using ((select processing())) with check ((select processing()));
create policy viewer on body for select using (id = (select current_body()));

-- For work that goes through every body.
create function all_bodies() returns setof body
  language plpgsql stable
  as $$
declare
  mode_before constant text := coalesce(current_setting('bagalau.mode', true), '');
begin
  perform set_config('bagalau.mode', 'process', true);
  return query select * from body;
  perform set_config('bagalau.mode', mode_before, true);
end
$$;

-- A draft is its author's alone.
alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft
  using (body_id = (select current_body()) and ((select processing()) or person_id = (select viewer_person())))
  with check (body_id = (select current_body()) and ((select processing()) or person_id = (select viewer_person())));

select secure_rows(
  'file',
  'record_id in (select viewer_records(''read-file'')) or exists (select from record r '
    'where r.body_id = file.body_id and r.id = file.record_id '
    'and (r.kind = any ((select viewer_kinds(''read-file''))::text[]) '
    'or r.kind || ''/'' || r.phase = any ((select viewer_kinds(''read-file''))::text[])))'
);

-- The journal only grows.
revoke update, delete, truncate on event, command, checkpoint, checkpoint_head from bagalau_app;
revoke delete on record, body from bagalau_app;

-- This and the next work as the owner, and by plans that are made once: they name the body in each of their statements, and the
-- rules for readers, which let the server see and write the whole body anyway, would cost more here than all the rest.
-- Records and the answer that the key has already had, in one round trip; each record by its own look into the index, however
-- little the planner knows of a table that has just been filled.
create function load_records(body uuid, ids uuid[], asked uuid)
  returns table (
    id uuid, kind text, version integer, head bytea, phase text, pack text, edition text, opened_on date, state json,
    answer jsonb, digest bytea
  )
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  return query
    select r.id, r.kind, r.version, r.head, r.phase, r.pack, r.edition, r.opened_on, r.state, null::jsonb, null::bytea
    from unnest(ids) as wanted (id)
    cross join lateral (select * from record where body_id = body and record.id = wanted.id limit 1) r
    union all
    select null, null, null, null, null, null, null, null, null, c.answer, c.digest
    from command c where c.body_id = body and c.key = asked;
end
$$;
revoke all on function load_records from public;
grant execute on function load_records to bagalau_app;

-- Everything that one act changes, in one round trip and one transaction. Gives null, or says why nothing was written:
-- `raced <id>` where the record is not at the version that was decided on, `answered` where the key has had its answer
-- meanwhile. Raises the same as BG001 where something had been written before it was seen.
-- `changes`: {records: [{id, kind, before, after, …}], events: [{…}], rows: [{table, record, gone, fresh}]}; `states` in the order of the records: JSON
-- as it was written, since it is read as a whole.
create function append_events(
  body uuid, asked uuid, account uuid, content bytea, given jsonb, at_instant timestamptz, day date, changes jsonb,
  states json
) returns text
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
declare
  changed jsonb;
  state_now json;
  place bigint;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
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

  for changed in select value from jsonb_array_elements(changes -> 'rows') loop
    perform replace_rows(
      body, (changed ->> 'record')::uuid, changed ->> 'table', nullif(changed -> 'gone', 'null'), changed -> 'fresh'
    );
  end loop;

  for changed in select value from jsonb_array_elements(changes -> 'events') loop
    if changed ->> 'kind' = 'destroyed' then
      perform erase_record(body, (changed ->> 'record_id')::uuid);
    end if;
  end loop;
  return null;
end
$$;

revoke all on function append_events from public;
grant execute on function append_events to bagalau_app;

-- What a record said before its event `destroyed` is taken away, in the transaction of that event: the words of its lines,
-- its files, its drafts. The lines themselves, their digests and the chain stay. As the owner, since the server's own role
-- alters no journal; and for nothing but a record that says of itself that it was destroyed.
create function erase_record(body uuid, erased uuid) returns void
  language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
declare
  last integer;
begin
  perform set_config('bagalau.body', body::text, true), set_config('bagalau.mode', 'process', true);
  select max(seq) into last from event where body_id = body and record_id = erased and kind = 'destroyed';
  update event set data = null, salt = null where body_id = body and record_id = erased and seq < last;
  if last is not null then
    update file set content = null, name = '' where body_id = body and record_id = erased;
    delete from draft where body_id = body and record_id = erased;
  end if;
end
$$;
revoke all on function erase_record from public;
grant execute on function erase_record to bagalau_app;
