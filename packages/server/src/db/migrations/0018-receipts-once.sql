-- A receipt stands once: in the event that computed the result, where the chain guards it. The state of the record and the row
-- of the result held it again, and every later change wrote it anew with the state.

alter table result drop column receipt;

-- The rules for readers stand aside for the table's owner, so that every body's records are reached.
alter table record no force row level security;
update record set state = jsonb_set(
  state::jsonb,
  '{results}',
  (
    select jsonb_agg(result - 'receipt' order by place)
    from jsonb_array_elements(state::jsonb -> 'results') with ordinality as computed (result, place)
  )
)::json
where kind in ('evaluation', 'annual') and json_typeof(state -> 'results') = 'array' and json_array_length(state -> 'results') > 0;
alter table record force row level security;

-- What has two or three kilobytes stays in its row as it is: it does not get much smaller, and trying to costs more than it saves.
alter table record set (toast_tuple_target = 4080);
alter table event set (toast_tuple_target = 4080);
