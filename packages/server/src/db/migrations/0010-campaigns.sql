-- Campaigns and the people in them. One campaign of a period is one record: its id follows from body and period.

create table campaign (
  body_id uuid not null,
  record_id uuid not null,
  opened_on date,
  closed_on date,
  due date not null,
  digest text not null,
  people integer not null,
  -- Whose evaluations are still to be created.
  waiting integer not null,
  -- none, drawn or approved
  schedule text not null
);
create unique index campaign_record on campaign (body_id, record_id);

-- What is proposed for each person and what review decided; grounds are {code, clause, params}.
create table campaign_person (
  body_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  outcome text not null,
  reason jsonb,
  post_id uuid,
  unit_id uuid,
  category text,
  worked_days integer not null,
  form text,
  evaluator_id uuid,
  evaluator_role text,
  -- Whoever marks the sheet: the co-evaluator whom the evaluator named, else the evaluator.
  marker_id uuid,
  substitute_id uuid,
  substitute_from date,
  substitute_until date,
  takes_part boolean not null,
  dismissed_on date,
  troubles jsonb not null,
  remarks jsonb not null,
  review jsonb
);
create unique index campaign_person_record on campaign_person (body_id, record_id, person_id);
create index campaign_person_evaluator on campaign_person (body_id, record_id, evaluator_id);

select follow_record('campaign');

-- Whoever may list a campaign sees everybody in it; an evaluator, once it is open, those whose sheets are his to mark.
insert into projection values ('campaign_person');
select secure_rows(
  'campaign_person',
  'exists (select from record r where r.body_id = campaign_person.body_id and r.id = campaign_person.record_id '
    'and (r.kind = any ((select viewer_kinds(''list''))::text[]) '
    'or r.kind || ''/'' || r.phase = any ((select viewer_kinds(''list''))::text[]) '
    'or r.phase <> ''review'' and (select viewer_person()) is not null and ('
    '(select viewer_person()) in (campaign_person.evaluator_id, campaign_person.marker_id) '
    'or campaign_person.substitute_id = (select viewer_person()) '
    'and campaign_person.substitute_from <= (select viewer_today()) '
    'and (campaign_person.substitute_until is null or campaign_person.substitute_until >= (select viewer_today())))))'
);
