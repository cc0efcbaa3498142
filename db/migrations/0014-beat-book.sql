-- The beat book: what is known of a beat, where it comes from and how fresh it is; organizations and whom to ask there; handing a beat over.

-- A group that does something for a place: tenants, parents, traders, a congregation, a club.
create table organization (
  agency_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('tenants', 'school', 'business', 'faith', 'youth', 'elders', 'sport', 'health', 'culture', 'mutual-aid', 'other')),
  does text not null,
  languages jsonb not null,
  neighborhood_id uuid,
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('organization');

alter table organization add constraint organization_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index organization_of_neighborhood on organization (agency_id, neighborhood_id);

-- Whom to ask for at an organization: the one named person besides officers and accounts, with the consent that allows it. The row is deleted when
-- the consent is withdrawn or runs out.
create table organization_contact (
  agency_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  role text not null,
  channel text not null,
  consent_how text not null check (consent_how in ('in-person', 'in-writing', 'by-phone')),
  consent_on date not null,
  consent_until date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, id),
  check (consent_until > consent_on)
);

select cb_tenant('organization_contact');

alter table organization_contact add constraint organization_contact_organization foreign key (agency_id, organization_id) references organization (agency_id, id);

create index organization_contact_of_organization on organization_contact (agency_id, organization_id);

create index organization_contact_until on organization_contact (agency_id, consent_until);

-- One thing known of a beat. It names places, times and groups, never a person.
create table book_entry (
  agency_id uuid not null,
  id uuid not null,
  beat_id uuid not null,
  neighborhood_id uuid,
  place_id uuid,
  organization_id uuid,
  kind text not null check (kind in ('place-note', 'rhythm', 'organization', 'language', 'concern', 'hazard', 'tried', 'custom')),
  title text not null,
  words text not null,
  words_salt text not null,
  -- Title and words in lower case without accents, with a space before each word: what a search looks into.
  folded text not null,
  -- When it happens, for a rhythm: weekdays 1 (Monday) to 7, a time from and until as '16:30', months 1 to 12; empty lists mean all.
  weekdays jsonb not null,
  from_clock text,
  until_clock text,
  months jsonb not null,
  source_kind text not null check (source_kind in ('seen', 'told', 'record', 'city', 'report')),
  source_words text,
  observed_on date not null,
  confirmed_on date,
  confirmed_by uuid,
  written_at timestamptz not null,
  written_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason in ('gone', 'solved', 'wrong', 'other')),
  primary key (agency_id, id),
  check ((ended_at is null) = (end_reason is null)),
  check ((kind = 'organization') = (organization_id is not null))
);

select cb_tenant('book_entry');

alter table book_entry add constraint book_entry_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

alter table book_entry add constraint book_entry_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table book_entry add constraint book_entry_place foreign key (agency_id, place_id) references place (agency_id, id);

alter table book_entry add constraint book_entry_organization foreign key (agency_id, organization_id) references organization (agency_id, id);

create index book_entry_of_beat on book_entry (agency_id, beat_id, kind) where ended_at is null;

create index book_entry_of_organization on book_entry (agency_id, organization_id);

create index book_entry_ended on book_entry (agency_id, ended_at) where ended_at is not null;

-- How an entry read before it was changed; removed a year later.
create table book_entry_version (
  agency_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  title text not null,
  words text not null,
  source_kind text not null,
  observed_on date not null,
  replaced_at timestamptz not null,
  replaced_by uuid,
  primary key (agency_id, id)
);

select cb_tenant('book_entry_version');

alter table book_entry_version add constraint book_entry_version_entry foreign key (agency_id, entry_id) references book_entry (agency_id, id);

create index book_entry_version_of_entry on book_entry_version (agency_id, entry_id, replaced_at);

create index book_entry_version_replaced on book_entry_version (agency_id, replaced_at);

-- One officer hands a beat to another: from when the pack is open, until when both are there, what both have ticked.
create table handover (
  agency_id uuid not null,
  id uuid not null,
  beat_id uuid not null,
  from_officer_id uuid not null,
  -- Null until somebody follows.
  to_officer_id uuid,
  from_assignment_id uuid not null,
  to_assignment_id uuid,
  leaves_on date not null,
  opens_on date not null,
  overlap_until date not null,
  -- Ticks of both officers, and what was agreed about each open promise.
  checklist jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (agency_id, id),
  unique (agency_id, from_assignment_id),
  check (overlap_until >= opens_on)
);

select cb_tenant('handover');

alter table handover add constraint handover_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

alter table handover add constraint handover_from foreign key (agency_id, from_officer_id) references officer (agency_id, id);

alter table handover add constraint handover_to foreign key (agency_id, to_officer_id) references officer (agency_id, id);

alter table handover add constraint handover_from_assignment foreign key (agency_id, from_assignment_id) references assignment (agency_id, id);

alter table handover add constraint handover_to_assignment foreign key (agency_id, to_assignment_id) references assignment (agency_id, id);

create index handover_of_beat on handover (agency_id, beat_id, opened_at desc);

create index handover_open on handover (agency_id, from_officer_id) where closed_at is null;
