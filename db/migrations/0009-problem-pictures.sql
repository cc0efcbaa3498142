-- A picture put into the analysis of a problem, with the numbers it was drawn from: drawn the same years later, whatever was imported since.

create table problem_picture (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  kind text not null check (kind in ('weeks', 'hours', 'season', 'map', 'places', 'kinds', 'tellers', 'change', 'near-repeats')),
  -- Area, kinds, span and time zone that were asked.
  query jsonb not null,
  -- The published method and its version; null for plain counts.
  method text,
  method_version integer,
  result jsonb not null,
  caption text,
  counted_at timestamptz not null,
  added_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('problem_picture');

alter table problem_picture add constraint problem_picture_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

create index problem_picture_of_problem on problem_picture (agency_id, problem_id, counted_at);
