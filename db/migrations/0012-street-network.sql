-- Walkable streets, for how long a walk takes: at most one network that stands, and one file that is being read or could not be.

create table street_network (
  agency_id uuid not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'reading', 'standing', 'failed')),
  -- 'openstreetmap': its contributors are named wherever it is used (ODbL). 'drawn': made of lines that the agency drew itself.
  source text not null check (source in ('openstreetmap', 'drawn')),
  file_name text not null,
  file_bytes bigint not null,
  -- Share of the reading that is done, for whoever waits.
  done_share double precision not null default 0,
  failure text,
  junction_count integer,
  edge_count integer,
  length_m double precision,
  -- Share of the junctions in the largest piece.
  main_share double precision,
  -- Neighborhoods whose middle lies near no street of it.
  neighborhoods_without integer,
  min_lat double precision,
  min_lng double precision,
  max_lat double precision,
  max_lng double precision,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  read_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('street_network');

-- In parts, since one value of 100 MB would not fit the embedded database's memory: the uploaded file until it has been read, then the graph.
create table street_network_part (
  agency_id uuid not null,
  network_id uuid not null,
  holds text not null check (holds in ('file', 'graph')),
  part integer not null,
  bytes bytea not null,
  primary key (agency_id, network_id, holds, part)
);

select cb_tenant('street_network_part');

alter table street_network_part add constraint street_network_part_network foreign key (agency_id, network_id) references street_network (agency_id, id) on delete cascade;
