-- The rest of the organization backs the neighborhood officer: requests to units, whose desk each is on, what became of it.

create table backing_request (
  agency_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- Under which officer's name it is asked; null: the asker is no officer the public knows.
  officer_id uuid,
  -- Whose sergeant it climbs to; null: any sergeant's.
  beat_id uuid,
  neighborhood_id uuid,
  -- What it is about; at most one of the three.
  report_id uuid,
  problem_slug text,
  promise_id uuid,
  -- Staff and the unit alone read these; removed after the agency's retention days.
  what text,
  why text,
  due_on date not null,
  -- The first answer is owed within so many days of 24 hours, and each rank it climbs to has as many.
  answer_days integer not null check (answer_days between 1 and 30),
  answer_due_at timestamptz not null,
  first_rank text not null check (first_rank in ('officer', 'sergeant', 'chief')),
  rank text not null check (rank in ('officer', 'sergeant', 'chief')),
  -- When it climbs on; null: answered, ended, or on the last desk.
  desk_due_at timestamptz,
  state text not null check (state in ('asked', 'accepted', 'declined', 'done', 'not-done', 'withdrawn')),
  answered_at timestamptz,
  answered_by text check (answered_by in ('link', 'staff')),
  accepted_on date,
  -- Who at the unit has it.
  accepted_name text,
  made_promise_id uuid,
  decline_reason text check (decline_reason in ('not-ours', 'no-people', 'no-money', 'not-possible', 'under-way', 'other')),
  answer_words text,
  ended_at timestamptz,
  ended_words text,
  -- Of the link that a unit without an account answers by; null: answers on the site, or the link has ended.
  secret_hash text,
  secret_until timestamptz,
  forgotten_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, secret_hash)
);

select cb_tenant('backing_request');

alter table backing_request add constraint backing_request_unit foreign key (agency_id, unit_id) references unit (agency_id, id);

alter table backing_request add constraint backing_request_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table backing_request add constraint backing_request_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

alter table backing_request add constraint backing_request_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table backing_request add constraint backing_request_report foreign key (agency_id, report_id) references report (agency_id, id);

alter table backing_request add constraint backing_request_promise foreign key (agency_id, promise_id) references promise (agency_id, id);

alter table backing_request add constraint backing_request_made_promise foreign key (agency_id, made_promise_id) references promise (agency_id, id);

create index backing_request_desk on backing_request (agency_id, desk_due_at) where desk_due_at is not null;

create index backing_request_open on backing_request (agency_id, rank, answer_due_at) where ended_at is null;

create index backing_request_ended on backing_request (agency_id, ended_at desc, id desc);

create index backing_request_asked on backing_request (agency_id, asked_at);

create index backing_request_of_asker on backing_request (agency_id, asked_by, asked_at desc);

create index backing_request_of_report on backing_request (agency_id, report_id) where report_id is not null;

create index backing_request_of_problem on backing_request (agency_id, problem_slug) where problem_slug is not null;

create index backing_request_of_promise on backing_request (agency_id, promise_id) where promise_id is not null;
