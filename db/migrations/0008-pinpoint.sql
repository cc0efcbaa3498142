-- What a look at all reports, requests and incidents found: candidates for problems, until somebody decides.

create table scan (
  agency_id uuid not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'looking', 'done', 'failed')),
  -- Share of the work that is done, for whoever waits.
  done_share double precision not null default 0,
  asked_at timestamptz not null,
  asked_by uuid,
  started_at timestamptz,
  finished_at timestamptz,
  -- How much was looked at: events of each source, the last day of each, looks, families of looks.
  looked jsonb not null,
  found_count integer not null default 0,
  new_count integer not null default 0,
  failure text,
  primary key (agency_id, id)
);

select cb_tenant('scan');

create index scan_latest on scan (agency_id, asked_at desc);

create table candidate (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('emerging', 'near-repeat', 'hot-spot', 'repeat-place')),
  source text not null check (source in ('reports', 'service-requests', 'incidents')),
  topic text not null,
  label text,
  place text,
  neighborhood_id uuid,
  lat double precision not null,
  lng double precision not null,
  radius_m double precision not null,
  from_on date not null,
  until_on date not null,
  observed double precision not null,
  usual double precision not null,
  p double precision not null,
  q double precision not null,
  -- What the card shows beside: weekly counts, ids of events, stability, reach. No person's words.
  evidence jsonb not null,
  voices integer not null,
  state text not null check (state in ('new', 'watched', 'dismissed', 'problem')),
  -- Whether the newest scan still finds it.
  is_current boolean not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  scan_id uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  dismissed_reason text check (dismissed_reason in ('known-cause', 'recording', 'patrol', 'one-caller', 'too-small', 'other')),
  decided_words text,
  -- How much there was when it was dismissed: it comes back when there is half as much again.
  decided_observed double precision,
  problem_slug text,
  primary key (agency_id, id)
);

select cb_tenant('candidate');

alter table candidate add constraint candidate_scan foreign key (agency_id, scan_id) references scan (agency_id, id);

alter table candidate add constraint candidate_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index candidate_by_state on candidate (agency_id, state, last_seen_at desc);

create index candidate_of_neighborhood on candidate (agency_id, neighborhood_id);
