-- The second wall: whoever only reads works as a role of his own, `bagalau_viewer`, made before the first migration. Row
-- security says which rows he sees; this, which columns. The state of a record holds marks, results and what people said, in
-- one column: for him it is not there, and where a list needs a part of it, that part alone is. A select that forgets what it
-- may show then shows nothing, instead of everything.

-- A reader does not become the server by a setting.
create or replace function processing() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('bagalau.mode', true), '') = 'process' and current_user <> 'bagalau_viewer';

-- As the owner, because it looks at parties and records that the viewer does not see yet: it gives their ids alone.
alter function viewer_records(text) security definer;
alter function viewer_records(text) set search_path to 'public', 'pg_temp';

-- What the server does for itself is not for a reader to call.
do $$
declare
  own text;
begin
  for own in
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname in (
      'load_records', 'append_events', 'replace_rows', 'erase_record', 'kept_until_day', 'take_number', 'all_bodies',
      'bodies_to_enter', 'roles_on', 'session_holder', 'key_holder'
    )
  loop
    execute format('revoke all on function %s from public', own);
    execute format('grant execute on function %s to bagalau_app', own);
  end loop;
end
$$;

grant usage on schema public to bagalau_viewer;
alter default privileges in schema public grant select on tables to bagalau_viewer;
grant select on all tables in schema public to bagalau_viewer;
revoke select on
  kept_password, totp, passkey, recovery_code, service_identity, letter, session, sign_in_step, key_secret, sign_in_attempt,
  migration
from bagalau_viewer;
revoke select on record from bagalau_viewer;
grant select (body_id, id, kind, phase, version, pack, edition, period, campaign_id, person_id, opened_on)
  on record to bagalau_viewer;

-- Found first by a reader's transaction: the same names, the parts of the state that lists show.
create schema viewer;
grant usage on schema viewer to bagalau_app, bagalau_viewer;

create view viewer.record as
  select r.body_id, r.id, r.kind, r.phase, r.version, r.pack, r.edition, r.period, r.campaign_id, r.person_id,
    case r.kind
      when 'evaluation' then json_build_object(
        'remains', r.state -> 'remains', 'post', r.state -> 'post', 'evaluator', r.state -> 'evaluator',
        'exclusion', r.state -> 'exclusion',
        'session', json_build_object('heldOn', r.state #> '{session,heldOn}', 'held', r.state #> '{session,held}'),
        'application', case
          when r.kind = any ((select viewer_kinds('read-materials'))::text[])
            or r.kind || '/' || r.phase = any ((select viewer_kinds('read-materials'))::text[])
            or r.id in (select viewer_records('read-materials'))
          then r.state -> 'application'
        end
      )
      when 'annual' then case
        when r.kind = any ((select viewer_kinds('export'))::text[])
          or r.kind || '/' || r.phase = any ((select viewer_kinds('export'))::text[])
        then r.state
      end
      when 'campaign' then json_build_object(
        'sheetTerm', r.state -> 'sheetTerm', 'asked', r.state -> 'asked', 'coEvaluators', r.state -> 'coEvaluators'
      )
      when 'delegation' then json_build_object('until', r.state -> 'until')
      when 'notice' then r.state
      when 'destruction' then r.state
    end as state,
    r.opened_on
  from public.record r;
-- Row security holds for the view's owner, and by what the transaction was told about the reader.
grant create on schema viewer to bagalau_app;
alter view viewer.record owner to bagalau_app;
revoke create on schema viewer from bagalau_app;
grant select on viewer.record to bagalau_viewer;
