-- The erasing of what was destroyed, with its own judgement of when that may be; and numbers of the body's registers.

-- What a record said before its event `destroyed` is taken away, in the transaction of that event: the words of its lines,
-- its files, its drafts, the deliveries of its notices, and what its commands can be guessed from. The lines themselves,
-- their digests and the chain stay. As the owner, since the server's own role alters no journal; so it trusts nobody's word:
-- the event must be the record's last line and of this very transaction, the day on which the journal says that the record's
-- keeping ends must be over, and no hold may stand. A notice goes with what it is about, in the same transaction.
create or replace function erase_record(body uuid, erased uuid) returns void
  language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
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
$$;
revoke all on function erase_record from public;
grant execute on function erase_record to bagalau_app;

-- The last day of keeping, as the journal says it; for a notice that of what it is about, where that is destroyed in this
-- very transaction. Null where the journal says nothing.
create function kept_until_day(body uuid, asked uuid) returns date
  language sql stable
  as $$
    select coalesce(
      (
        select (e.data ->> 'until')::date from event e
        where e.body_id = body and e.record_id = asked and e.kind = 'keeping-started'
        order by e.seq desc limit 1
      ),
      (
        select (d.data ->> 'keptUntil')::date
        from event q
        join event d on d.body_id = q.body_id and d.record_id = (q.data -> 'about' ->> 'id')::uuid and d.kind = 'destroyed'
        where q.body_id = body and q.record_id = asked and q.record = 'notice' and q.seq = 1
          and d.xmin = pg_current_xact_id()::xid
      )
    )
  $$;

-- Commands stand in the order of their time, so that ranges of pages are enough to find those of an instant.
create index command_at on command using brin (at) with (pages_per_range = 16);

-- Numbers of the body's registers: one after another in each year.
create table register_number (
  body_id uuid not null,
  register text not null,
  year integer not null,
  number integer not null,
  record_id uuid not null,
  primary key (body_id, register, year, number)
);
create unique index register_number_record on register_number (body_id, record_id);

select secure_rows('register_number', 'false');

-- The record's number in the register of the year: its own where it has one already, else the next.
create function take_number(body uuid, place text, of_year integer, taker uuid) returns integer
  language plpgsql as $$
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
$$;
