-- How a response will be judged, written down before it starts: where, against what, from when, and the day of the look.

-- Rows are only added: a change is a new row that takes the place of an earlier one, with its reason, and both are shown.
create table response_design (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  -- Which one it takes the place of; null: the first of its problem.
  supersedes uuid,
  reason text,
  starts_on date not null,
  look_on date not null,
  weeks_before integer not null check (weeks_before between 1 and 520),
  -- The response area (a circle), the buffer (a circle, or null), and the areas to compare with.
  areas jsonb not null,
  -- Which incident and report kinds count.
  counted jsonb not null,
  -- What was known when it was written: the counts per week before, how alike the areas went, what size of change would show.
  foreseen jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, supersedes),
  check ((supersedes is null) = (reason is null))
);

select cb_tenant('response_design', 'select, insert');

alter table response_design add constraint response_design_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

alter table response_design add constraint response_design_supersedes foreign key (agency_id, supersedes) references response_design (agency_id, id);

create unique index response_design_first on response_design (agency_id, problem_id) where supersedes is null;

create index response_design_of_problem on response_design (agency_id, problem_id, recorded_at desc);

-- By which design an assessment was made; null: before there were designs.
alter table assessment add column design_id uuid;

-- Why it was looked at before the planned day; null: at the planned look.
alter table assessment add column early_reason text;

alter table assessment add constraint assessment_design foreign key (agency_id, design_id) references response_design (agency_id, id);

-- The four verdicts beside the findings of earlier assessments.
alter table assessment drop constraint assessment_finding_check;

alter table assessment add constraint assessment_finding_check check (finding in ('fewer', 'more', 'no-detectable-change', 'too-few-to-tell', 'worked', 'moved', 'did-not-work', 'cannot-tell'));
