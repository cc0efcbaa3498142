-- A recurring set of related, harmful events that the public expects to be dealt with, and how it is worked.

create table problem (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  statement text not null,
  stage text not null check (stage in ('scanning', 'analysis', 'response', 'assessment')),
  state text not null check (state in ('open', 'closed', 'closed-without-agreement')),
  neighborhood_id uuid,
  lead_officer_id uuid,
  -- The problem's area: a circle; its comparison area likewise once chosen.
  lat double precision,
  lng double precision,
  radius_m double precision,
  control_lat double precision,
  control_lng double precision,
  control_radius_m double precision,
  -- Which incident and report kinds count as this problem.
  counted jsonb not null,
  cheers jsonb not null,
  triangle jsonb not null,
  analysis text,
  analysis_at timestamptz,
  opened_at timestamptz not null,
  opened_by uuid,
  response_from_on date,
  verdict_asked_at timestamptz,
  closed_at timestamptz,
  closing_words text,
  is_public boolean not null,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('problem');

alter table problem add constraint problem_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table problem add constraint problem_lead foreign key (agency_id, lead_officer_id) references officer (agency_id, id);

create index problem_of_neighborhood on problem (agency_id, neighborhood_id, opened_at desc);

create index problem_open on problem (agency_id, opened_at desc) where state = 'open';

create table problem_report (
  agency_id uuid not null,
  problem_id uuid not null,
  report_id uuid not null,
  joined_at timestamptz not null,
  joined_by uuid,
  primary key (agency_id, problem_id, report_id),
  unique (agency_id, report_id)
);

select cb_tenant('problem_report');

alter table problem_report add constraint problem_report_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

alter table problem_report add constraint problem_report_report foreign key (agency_id, report_id) references report (agency_id, id);

-- A cause somebody thinks of, with what speaks for it and against it.
create table hypothesis (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  words text not null,
  standing text not null check (standing in ('open', 'supported', 'rejected')),
  added_at timestamptz not null,
  added_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('hypothesis');

alter table hypothesis add constraint hypothesis_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

create index hypothesis_of_problem on hypothesis (agency_id, problem_id);

create table evidence (
  agency_id uuid not null,
  id uuid not null,
  hypothesis_id uuid not null,
  speaks text not null check (speaks in ('for', 'against')),
  words text not null,
  source text,
  added_at timestamptz not null,
  added_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('evidence');

alter table evidence add constraint evidence_hypothesis foreign key (agency_id, hypothesis_id) references hypothesis (agency_id, id);

create index evidence_of_hypothesis on evidence (agency_id, hypothesis_id);

-- One measure of the response, from the 25 techniques of situational prevention or outside them (technique null).
create table response (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  technique integer check (technique between 1 and 25),
  words text not null,
  is_enforcement boolean not null,
  added_at timestamptz not null,
  added_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('response');

alter table response add constraint response_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

create index response_of_problem on response (agency_id, problem_id);

-- A task in a response: each one is a promise with an owner and a date.
create table joint_action (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  response_id uuid,
  promise_id uuid not null,
  added_at timestamptz not null,
  primary key (agency_id, id)
);

select cb_tenant('joint_action');

alter table joint_action add constraint joint_action_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

alter table joint_action add constraint joint_action_response foreign key (agency_id, response_id) references response (agency_id, id);

alter table joint_action add constraint joint_action_promise foreign key (agency_id, promise_id) references promise (agency_id, id);

create index joint_action_of_problem on joint_action (agency_id, problem_id);

create table assessment (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  before_from_on date not null,
  before_until_on date not null,
  after_from_on date not null,
  after_until_on date not null,
  before_count integer not null,
  after_count integer not null,
  control_before_count integer,
  control_after_count integer,
  result jsonb not null,
  finding text not null check (finding in ('fewer', 'more', 'no-detectable-change', 'too-few-to-tell')),
  words text not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('assessment');

alter table assessment add constraint assessment_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

create index assessment_of_problem on assessment (agency_id, problem_id, made_at desc);

-- What those who reported say of it: one answer per follower of a joined report.
create table verdict (
  agency_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  follower_id uuid not null,
  answer text not null check (answer in ('agree', 'disagree', 'none')),
  words text,
  words_salt text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, problem_id, follower_id)
);

select cb_tenant('verdict');

alter table verdict add constraint verdict_problem foreign key (agency_id, problem_id) references problem (agency_id, id);

alter table verdict add constraint verdict_follower foreign key (agency_id, follower_id) references report_follower (agency_id, id);
