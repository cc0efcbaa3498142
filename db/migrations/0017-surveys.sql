-- What residents say of trust: surveys, waves, samples, answers. Nothing here can tell who gave an answer: codes are spent in one table, answers
-- lie in another, no row of one names a row of the other, ids of answers are random and days are all that is kept of time.

create table survey (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('baseline', 'pulse', 'own', 'officer-pulse')),
  -- Slugs of items of the bank with their version, in the order of asking.
  items jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('survey');

create table survey_wave (
  agency_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  slug text not null,
  name text not null,
  opens_on date not null,
  closes_on date not null,
  -- Whether letters with codes go to a sample of addresses, and whether everybody may answer by an open link: the two are never mixed.
  is_sampled boolean not null,
  is_open boolean not null,
  state text not null check (state in ('draft', 'open', 'closed', 'published')),
  made_at timestamptz not null,
  made_by uuid,
  closed_at timestamptz,
  published_at timestamptz,
  published_by uuid,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('survey_wave');

alter table survey_wave add constraint survey_wave_survey foreign key (agency_id, survey_id) references survey (agency_id, id);

create index survey_wave_of_survey on survey_wave (agency_id, survey_id, opens_on desc);

-- A sampled address and the code in its letter, for reminders while the wave is open. When it closes, address and code go and the count stays.
create table survey_sample (
  agency_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  neighborhood_id uuid,
  address_id uuid,
  code_hash text,
  letters integer not null default 0,
  is_spent boolean not null default false,
  primary key (agency_id, id),
  unique (agency_id, code_hash)
);

select cb_tenant('survey_sample');

alter table survey_sample add constraint survey_sample_wave foreign key (agency_id, wave_id) references survey_wave (agency_id, id);

alter table survey_sample add constraint survey_sample_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index survey_sample_of_wave on survey_sample (agency_id, wave_id, neighborhood_id);

-- A questionnaire that somebody is filling in: what was answered so far, under a secret only that person holds. It goes when it is handed in.
create table survey_ballot (
  agency_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  secret_hash text not null,
  mode text not null check (mode in ('sampled', 'open', 'kiosk', 'paper')),
  neighborhood_id uuid,
  language text not null,
  answers jsonb not null,
  -- A day: no moment by which a ballot could be matched to a code.
  started_on date not null,
  primary key (agency_id, id),
  unique (agency_id, secret_hash)
);

select cb_tenant('survey_ballot');

alter table survey_ballot add constraint survey_ballot_wave foreign key (agency_id, wave_id) references survey_wave (agency_id, id);

create index survey_ballot_of_wave on survey_ballot (agency_id, wave_id, started_on);

-- One person's answers, handed in. The id is random (not by time); nothing leads back to code, address or ballot.
create table survey_response (
  agency_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  mode text not null check (mode in ('sampled', 'open', 'kiosk', 'paper')),
  neighborhood_id uuid,
  language text not null,
  -- Monday of the week in which it was handed in.
  week_on date not null,
  -- Item slug -> code of the answer (1 is the first choice shown); unanswered ones are absent.
  answers jsonb not null,
  -- What somebody chose to say of themselves for weighting: age band, gender, home; absent where not said.
  about jsonb not null,
  primary key (agency_id, id)
);

select cb_tenant('survey_response');

alter table survey_response add constraint survey_response_wave foreign key (agency_id, wave_id) references survey_wave (agency_id, id);

alter table survey_response add constraint survey_response_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index survey_response_of_wave on survey_response (agency_id, wave_id, neighborhood_id);

-- Own words, kept apart from the other answers of the same person; read by somebody before anything of them is published.
create table survey_open_answer (
  agency_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  item text not null,
  mode text not null check (mode in ('sampled', 'open', 'kiosk', 'paper')),
  neighborhood_id uuid,
  language text not null,
  -- Null once removed.
  words text,
  theme text,
  state text not null check (state in ('to-check', 'published', 'withheld')),
  checked_at timestamptz,
  checked_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('survey_open_answer');

alter table survey_open_answer add constraint survey_open_answer_wave foreign key (agency_id, wave_id) references survey_wave (agency_id, id);

create index survey_open_answer_of_wave on survey_open_answer (agency_id, wave_id, state);

-- How many people of each sort live here, as the agency uploaded it from a census: what weights are made from.
create table survey_margin (
  agency_id uuid not null,
  id uuid not null,
  margin text not null check (margin in ('age', 'gender', 'home', 'neighborhood')),
  category text not null,
  people integer not null check (people >= 0),
  source text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, margin, category)
);

select cb_tenant('survey_margin');

-- What a wave found, computed when it closed and published as it stands: numbers, never answers.
create table survey_result (
  agency_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  mode text not null check (mode in ('sampled', 'open')),
  result jsonb not null,
  method_version integer not null,
  computed_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, wave_id, mode)
);

select cb_tenant('survey_result');

alter table survey_result add constraint survey_result_wave foreign key (agency_id, wave_id) references survey_wave (agency_id, id);
