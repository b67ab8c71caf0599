-- Where a message went is a contact of the person: seen by the HR service and by himself, as his card is. Whoever sees only that
-- there was a message, as an administrator does, finds the rows without it; so does he in the state of a notice. And a record of
-- readings is destroyed with what was read.

-- Evaluations whose term has still to move with that of their campaign.
alter table campaign add column unextended integer not null default 0;

revoke select on delivery from bagalau_viewer;

create view viewer.delivery as
  select d.body_id, d.id, d.about, d.about_id, d.attempt, d.means,
    case when known then d.address end as address,
    d.state, d.tries, d.due_at, d.lease_until, d.finished_at,
    case when known then d.reference end as reference,
    case when known or d.outage then d.detail end as detail,
    d.outage
  from public.delivery d
  left join notice n on d.about <> 'reminder' and n.body_id = d.body_id and n.record_id = d.about_id
  left join reminder m on d.about = 'reminder' and m.body_id = d.body_id and m.id = d.about_id
  -- By the right to a card, or because they are his own.
  cross join lateral (
    select coalesce(coalesce(n.to_person, m.person_id) = (select viewer_person()), false)
      or 'person' = any ((select viewer_kinds('read-card'))::text[]) as known
  ) whose;

create or replace view viewer.record as
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
      when 'notice' then case
        when coalesce(r.person_id = (select viewer_person()), false)
          or 'person' = any ((select viewer_kinds('read-card'))::text[])
        then r.state
        when (r.state -> 'attempts') is not null then (
          r.state::jsonb || jsonb_build_object('attempts', (
            select coalesce(
              jsonb_agg(a || '{"address": null, "reference": null, "reason": null, "proof": null}' order by place), '[]'
            )
            from jsonb_array_elements((r.state -> 'attempts')::jsonb) with ordinality as attempt (a, place)
          ))
        )::json
      end
      when 'destruction' then r.state
    end as state,
    r.opened_on
  from public.record r;

grant create on schema viewer to bagalau_app;
alter view viewer.delivery owner to bagalau_app;
revoke create on schema viewer from bagalau_app;
grant select on viewer.delivery to bagalau_viewer;

-- The last day of keeping, as the journal says it; for a notice, and for the readings of a record, that of what they are about,
-- where that is destroyed in this very transaction. Null where the journal says nothing.
create or replace function kept_until_day(body uuid, asked uuid) returns date
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
        join event d on d.body_id = q.body_id and d.kind = 'destroyed' and d.record_id = (
          case q.record when 'notice' then q.data -> 'about' when 'reading' then q.data -> 'of' end ->> 'id'
        )::uuid
        where q.body_id = body and q.record_id = asked and q.record in ('notice', 'reading') and q.seq = 1
          and d.xmin = pg_current_xact_id()::xid
      )
    )
  $$;
