-- The ground: neighborhoods, beats, units that answer, categories of disorder and neglect, streets and addresses.

create table beat (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('beat');

create table neighborhood (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  about text,
  population integer,
  boundary jsonb not null,
  area_m2 double precision not null,
  beat_id uuid,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('neighborhood');

alter table neighborhood add constraint neighborhood_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

create index neighborhood_of_beat on neighborhood (agency_id, beat_id);

-- A boundary file that was uploaded and not yet accepted: at most one, kept so that its picture and findings can be looked at in peace.
create table boundary_draft (
  agency_id uuid not null,
  file_name text not null,
  geojson jsonb not null,
  name_property text,
  filter_property text,
  filter_values jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  primary key (agency_id)
);

select cb_tenant('boundary_draft');

-- Who answers: a police unit, a city department or a partner.
create table unit (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('police', 'city', 'partner')),
  contact_name text,
  email text,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('unit');

create table category (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  names jsonb not null,
  kind text not null check (kind in ('disorder', 'neglect')),
  icon text not null,
  answer_hours integer not null,
  unit_id uuid,
  is_sensitive boolean not null default false,
  position integer not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('category');

alter table category add constraint category_unit foreign key (agency_id, unit_id) references unit (agency_id, id);

-- Streets, parks, water and rail behind the quiet maps.
create table ground_feature (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('street', 'avenue', 'path', 'rail', 'water', 'park', 'building')),
  name text,
  shape jsonb not null,
  min_lat double precision not null,
  min_lng double precision not null,
  max_lat double precision not null,
  max_lng double precision not null,
  primary key (agency_id, id)
);

select cb_tenant('ground_feature');

create index ground_feature_box on ground_feature (agency_id, min_lat, max_lat);

-- What a typed place is looked up in: addresses, crossings and named places.
create table address (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('address', 'crossing', 'place')),
  label text not null,
  lat double precision not null,
  lng double precision not null,
  cell bigint not null,
  neighborhood_id uuid,
  primary key (agency_id, id)
);

select cb_tenant('address');

alter table address add constraint address_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index address_cell on address (agency_id, cell);

create index address_of_neighborhood on address (agency_id, neighborhood_id);

-- Words of an address, lower case without accents: text indexes do not work under policies, equality and ranges do.
create table address_token (
  agency_id uuid not null,
  token text collate "C" not null,
  address_id uuid not null,
  primary key (agency_id, token, address_id)
);

select cb_tenant('address_token');

alter table address_token add constraint address_token_address foreign key (agency_id, address_id) references address (agency_id, id) on delete cascade;

create index address_token_of_address on address_token (agency_id, address_id);
