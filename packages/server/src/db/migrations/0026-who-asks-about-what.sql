-- Who asks, and the record that his request names, are read by one statement: a change of an evaluation is two round trips instead of
-- three. Whoever is not signed in is told of no record.

drop function session_holders(uuid, bytea[], timestamptz[], integer[]);

-- Whose sessions these are, at the moment of each and with the rest that each is allowed; `place` is the place in `tokens`, from 1.
-- Where a session does not stand there is no row. Beside each stand the record and the answer to the key that its request names, where
-- there are such; whether its holder may see them is not asked here.
create function session_holders(
  body uuid, tokens bytea[], moments timestamptz[], idle_seconds integer[], ids uuid[], keys uuid[]
)
  returns table (
    place bigint, session_id uuid, account_id uuid, person_id uuid, language text, today date, strength smallint,
    proved_at timestamptz, seen_at timestamptz, roles text[], delegated text[], kind text, version integer, head bytea, pack text,
    edition text, state json, answer jsonb, digest bytea
  )
  language plpgsql security definer set search_path to 'public', 'pg_temp' set plan_cache_mode to force_generic_plan
  as $$
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
$$;
revoke all on function session_holders from public;
grant execute on function session_holders to bagalau_app;
