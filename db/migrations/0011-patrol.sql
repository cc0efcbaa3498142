-- The neighborhood officer on foot: places of a beat, shifts and leave, what stands in the diary, and contacts with the public.

-- A named location that matters on a beat: a school, a shop, a shelter, a corner. Never a home.
create table place (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('school', 'shop', 'bar', 'park', 'faith', 'library', 'clinic', 'shelter', 'station', 'hall', 'workshop',
    'laundromat', 'market', 'parking', 'police', 'housing', 'corner', 'other')),
  lat double precision not null,
  lng double precision not null,
  cell bigint not null,
  neighborhood_id uuid,
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('place');

alter table place add constraint place_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index place_of_neighborhood on place (agency_id, neighborhood_id);

create index place_cell on place (agency_id, cell);

-- Days on which an officer is not there: vacation, illness, training away. The reason is nobody's business and has no column.
create table leave (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  from_on date not null,
  until_on date not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('leave');

alter table leave add constraint leave_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

create index leave_of_officer on leave (agency_id, officer_id, until_on);

-- Planned time on a beat: the promise of beat time, against which the delivered time is measured.
create table shift (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  beat_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Where the officer walks from and comes back to; null: the agency's own starting place.
  start_lat double precision,
  start_lng double precision,
  planned_at timestamptz not null,
  planned_by uuid,
  ended_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('shift');

alter table shift add constraint shift_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table shift add constraint shift_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

create index shift_of_officer on shift (agency_id, officer_id, starts_at);

create index shift_of_beat on shift (agency_id, beat_id, starts_at);

-- What stands in an officer's diary with a time: a meeting, a walk that residents may join, a break, an event. Public where the officer says so.
create table diary_entry (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  kind text not null check (kind in ('meeting', 'walk', 'event', 'visit', 'training', 'break', 'other')),
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  lat double precision,
  lng double precision,
  neighborhood_id uuid,
  is_public boolean not null,
  written_at timestamptz not null,
  written_by uuid,
  ended_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('diary_entry');

alter table diary_entry add constraint diary_entry_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table diary_entry add constraint diary_entry_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index diary_entry_of_officer on diary_entry (agency_id, officer_id, starts_at);

create index diary_entry_public on diary_entry (agency_id, neighborhood_id, starts_at) where is_public;

-- An officer's non-enforcement meeting with the public: when, where, what kind, how many, what about. Nobody's name, by construction.
create table contact (
  agency_id uuid not null,
  -- Made by the phone before there was a signal, so that a contact sent twice is kept once.
  id uuid not null,
  officer_id uuid not null,
  kind text not null check (kind in ('chat', 'visit', 'group', 'event', 'follow-up', 'school', 'business')),
  happened_at timestamptz not null,
  -- Who began: the officer walked up, or a resident did.
  began_by text not null check (began_by in ('officer', 'resident')),
  -- A place of the beat, else null and the block alone tells where.
  place_id uuid,
  -- The block: the resolution-11 cell in the middle of its resolution-10 cell, some 130 metres across. Never an address.
  block bigint,
  -- The block as people say it ("200 block of Elm Street"), from the address list.
  block_name text,
  neighborhood_id uuid,
  people integer not null check (people between 1 and 5000),
  -- What it was about: slugs of themes.
  themes jsonb not null,
  language text not null,
  -- One optional line, checked for names, numbers and plates; removed after the agency's retention days.
  line text,
  -- Salts what the chain of events and the fingerprint say of the words; goes when they go.
  salt text,
  -- A salted hash of everything that was sent, to know the same contact sent twice from another one under the same id.
  fingerprint text,
  promise_id uuid,
  report_id uuid,
  received_at timestamptz not null,
  forgotten_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('contact');

alter table contact add constraint contact_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table contact add constraint contact_place foreign key (agency_id, place_id) references place (agency_id, id);

alter table contact add constraint contact_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table contact add constraint contact_promise foreign key (agency_id, promise_id) references promise (agency_id, id);

alter table contact add constraint contact_report foreign key (agency_id, report_id) references report (agency_id, id);

create index contact_of_officer on contact (agency_id, officer_id, happened_at desc);

create index contact_of_neighborhood on contact (agency_id, neighborhood_id, happened_at desc);

create index contact_of_block on contact (agency_id, block, happened_at desc);

create index contact_of_place on contact (agency_id, place_id, happened_at desc);

create index contact_to_forget on contact (agency_id, happened_at) where forgotten_at is null;

-- A picture of a place taken at a contact: staff alone see it, and it leaves with the line.
create table contact_photo (
  agency_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  image bytea not null,
  thumbnail bytea not null,
  width integer not null,
  height integer not null,
  sha256 text not null,
  added_at timestamptz not null,
  primary key (agency_id, id)
);

select cb_tenant('contact_photo');

alter table contact_photo add constraint contact_photo_contact foreign key (agency_id, contact_id) references contact (agency_id, id);

create index contact_photo_of_contact on contact_photo (agency_id, contact_id);
