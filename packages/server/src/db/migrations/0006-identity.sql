-- Who may enter. The first four tables are the view of `account` records; the others hold what the journal must never hold:
-- what proves who somebody is, and the sessions that follow from it. Only the server itself sees those.

create table account (
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
);
create unique index account_record on account (body_id, record_id);
create unique index account_login on account (body_id, login) where phase <> 'closed';
create unique index account_person on account (body_id, person_id) where person_id is not null and phase <> 'closed';

create table account_role (
  body_id uuid not null,
  record_id uuid not null,
  grant_id uuid not null,
  role text not null,
  from_day date not null,
  until_day date,
  act text not null
);
create index account_role_record on account_role (body_id, record_id);
create index account_role_role on account_role (body_id, role);

create table account_factor (
  body_id uuid not null,
  record_id uuid not null,
  factor_id uuid not null,
  means text not null,
  label text not null,
  from_day date not null
);
create index account_factor_record on account_factor (body_id, record_id);

create table account_key (
  body_id uuid not null,
  record_id uuid not null,
  key_id uuid not null,
  label text not null,
  from_day date not null,
  until_day date not null
);
create index account_key_record on account_key (body_id, record_id);

select follow_record(name::regclass) from unnest(array['account', 'account_role', 'account_factor', 'account_key']) as name;

-- A row here proves nothing until its id stands in the account's view: it is written first, and the event that names it is
-- what makes it good. So neither can be half done.
create table kept_password (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  hash text not null,
  made_at timestamptz not null,
  primary key (body_id, id)
);
create index kept_password_account on kept_password (body_id, account_id);

create table totp (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  secret bytea not null,
  -- The step of the last code that was taken; none at or before it is taken again.
  last_step bigint,
  made_at timestamptz not null,
  primary key (body_id, id)
);
create index totp_account on totp (body_id, account_id);

create table passkey (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  made_at timestamptz not null,
  used_at timestamptz,
  -- Set when its counter went back: somebody has a copy of it.
  suspended_at timestamptz,
  primary key (body_id, id)
);
create unique index passkey_credential on passkey (body_id, credential);
create index passkey_account on passkey (body_id, account_id);

create table recovery_code (
  body_id uuid not null,
  list_id uuid not null,
  account_id uuid not null,
  hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (body_id, list_id, hash)
);
create index recovery_code_account on recovery_code (body_id, account_id);

-- Who somebody is to an outside sign-in service; `subject` is a keyed hash of what the service calls him.
create table service_identity (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  service text not null,
  subject bytea not null,
  made_at timestamptz not null,
  primary key (body_id, id)
);
create index service_identity_subject on service_identity (body_id, service, subject);
create index service_identity_account on service_identity (body_id, account_id);

create table letter (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (body_id, id)
);
create unique index letter_token on letter (body_id, token_hash);
create index letter_account on letter (body_id, account_id);

create table session (
  body_id uuid not null,
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  -- Of the account when it was opened; another one ends it.
  generation integer not null,
  -- 1: one proof; 2: two, or one that is two in itself.
  strength smallint not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  proved_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  agent text not null,
  address text not null,
  primary key (body_id, token_hash)
);
create unique index session_id on session (body_id, id);
create index session_account on session (body_id, account_id);

-- What stands between two steps: a password that was right, a challenge that was sent, a way to a sign-in service.
create table sign_in_step (
  body_id uuid not null,
  ticket_hash bytea not null,
  purpose text not null,
  account_id uuid,
  content bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  primary key (body_id, ticket_hash)
);

create table key_secret (
  body_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (body_id, id)
);
create unique index key_secret_token on key_secret (body_id, token_hash);

-- Every try to enter. Login and address stand as keyed hashes: enough to count by, useless to whoever copies the table.
create table sign_in_attempt (
  body_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  login_key bytea not null,
  address_key bytea not null,
  account_id uuid,
  step text not null,
  outcome text not null,
  primary key (body_id, id)
);
create index sign_in_attempt_login on sign_in_attempt (body_id, login_key, at);
create index sign_in_attempt_address on sign_in_attempt (body_id, address_key, at);
create index sign_in_attempt_account on sign_in_attempt (body_id, account_id, at) where account_id is not null;

select secure_rows(name::regclass, 'false')
from unnest(array[
  'kept_password', 'totp', 'passkey', 'recovery_code', 'service_identity', 'letter', 'session', 'sign_in_step',
  'key_secret', 'sign_in_attempt'
]) as name;

-- The bodies that one can sign in to.
create function bodies_to_enter() returns table (id uuid, title jsonb)
  language plpgsql as $$
begin
  perform set_config('bagalau.mode', 'process', true);
  return query select b.id, b.title from body b order by b.founded_at, b.id;
end
$$;

-- Roles on a day: the account's own and those that its person carries out under a recorded delegation.
create function roles_on(body uuid, account uuid, person uuid, today date)
  returns table (role text, acting_for uuid)
  language plpgsql stable as $$
begin
  return query
    select r.role, null::uuid from account_role r
    where r.body_id = body and r.record_id = account
      and r.from_day <= today and (r.until_day is null or r.until_day >= today)
    union
    select d.duty, d.of_person from delegation d
    where d.body_id = body and d.by_person = person and d.from_day <= today and d.until_day >= today;
end
$$;

-- Who asks, by the hash of his session's token: one statement, because it stands before every request, and nothing cached,
-- because what is revoked is over at once. Nothing comes back where the session is ended, expired, idle, of an earlier
-- generation of its account, or its person is no longer in service. As the owner, like `load_records`. `delegated`: a duty and, after a space, whose it is.
create function session_holder(body uuid, token bytea, moment timestamptz, idle_seconds integer)
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
  join account a on a.body_id = s.body_id and a.record_id = s.account_id
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
revoke all on function session_holder from public;
grant execute on function session_holder to bagalau_app;

-- The same for a system, by the hash of its key.
create function key_holder(body uuid, token bytea, moment timestamptz)
  returns table (key_id uuid, account_id uuid, language text, today date, roles text[])
  language plpgsql as $$
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
$$;
