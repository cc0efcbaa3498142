-- What the police recorded and what residents asked the city for, imported; no personal data.

create table import_run (
  agency_id uuid not null,
  id uuid not null,
  holds text not null check (holds in ('incidents', 'service-requests')),
  preset text not null,
  mapping jsonb,
  file_name text not null,
  file_bytes bigint not null,
  state text not null check (state in ('waiting', 'reading', 'done', 'failed')),
  rows_read integer not null default 0,
  rows_new integer not null default 0,
  rows_same integer not null default 0,
  rows_changed integer not null default 0,
  rows_rejected integer not null default 0,
  rows_unlocated integer not null default 0,
  failure text,
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('import_run');

create index import_run_latest on import_run (agency_id, started_at desc);

-- An uploaded file in pieces until it has been read, so that any server may read it and a restart loses nothing.
create table import_file (
  agency_id uuid not null,
  import_id uuid not null,
  part integer not null,
  bytes bytea not null,
  primary key (agency_id, import_id, part)
);

select cb_tenant('import_file');

alter table import_file add constraint import_file_import foreign key (agency_id, import_id) references import_run (agency_id, id) on delete cascade;

-- Every row that was not taken, with the reason and the row as it stood.
create table import_reject (
  agency_id uuid not null,
  import_id uuid not null,
  line integer not null,
  reason text not null,
  detail text not null,
  raw text not null,
  primary key (agency_id, import_id, line)
);

select cb_tenant('import_reject');

alter table import_reject add constraint import_reject_import foreign key (agency_id, import_id) references import_run (agency_id, id) on delete cascade;

create table incident (
  agency_id uuid not null,
  id uuid not null,
  source text not null,
  source_key text not null,
  content_hash text not null,
  kind text not null,
  label text not null,
  code text,
  is_sensitive boolean not null,
  occurred_at timestamptz not null,
  occurred_until timestamptz,
  precise_to text not null check (precise_to in ('minute', 'day', 'month')),
  count integer not null,
  place text,
  lat double precision,
  lng double precision,
  cell bigint,
  neighborhood_id uuid,
  import_id uuid,
  primary key (agency_id, id),
  unique (agency_id, source, source_key)
);

select cb_tenant('incident');

alter table incident add constraint incident_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table incident add constraint incident_import foreign key (agency_id, import_id) references import_run (agency_id, id);

create index incident_latest on incident (agency_id, occurred_at desc, id) include (lat, lng, kind);

create index incident_map on incident (agency_id, cell, occurred_at desc);

create index incident_of_neighborhood on incident (agency_id, neighborhood_id, occurred_at desc);

create table service_request (
  agency_id uuid not null,
  id uuid not null,
  source text not null,
  source_key text not null,
  content_hash text not null,
  kind text not null,
  label text not null,
  code text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  status text,
  unit_name text,
  place text,
  lat double precision,
  lng double precision,
  cell bigint,
  neighborhood_id uuid,
  import_id uuid,
  primary key (agency_id, id),
  unique (agency_id, source, source_key)
);

select cb_tenant('service_request');

alter table service_request add constraint service_request_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table service_request add constraint service_request_import foreign key (agency_id, import_id) references import_run (agency_id, id);

create index service_request_latest on service_request (agency_id, opened_at desc, id);

create index service_request_map on service_request (agency_id, cell, opened_at desc);

create index service_request_of_neighborhood on service_request (agency_id, neighborhood_id, opened_at desc);
