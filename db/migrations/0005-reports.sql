-- What somebody told us about a place, and everything said since.

create table report (
  agency_id uuid not null,
  id uuid not null,
  reference text not null,
  category_id uuid not null,
  -- What the resident wrote; null when nothing was written or when it was removed.
  words text,
  words_salt text,
  -- False where the kind is sensitive or the check of the words found something: an officer reads them first.
  words_are_public boolean not null default false,
  -- The reporter's tick; a photo is public only when an officer also says so.
  photos_offered boolean not null default false,
  place text,
  lat double precision,
  lng double precision,
  cell bigint,
  -- The masked point that the public sees; null when there is none to show. See public_point_kind.
  public_lat double precision,
  public_lng double precision,
  public_point_kind text not null check (public_point_kind in ('addresses', 'distance', 'none', 'sensitive')),
  neighborhood_id uuid,
  unit_id uuid,
  officer_id uuid,
  language text not null,
  channel text not null check (channel in ('web', 'staff', 'import')),
  state text not null check (state in ('waiting', 'answered', 'in-problem', 'fixed', 'not-fixed', 'not-ours', 'duplicate')),
  state_reason text,
  duplicate_of uuid,
  filed_at timestamptz not null,
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz,
  reopened_at timestamptz,
  hidden_at timestamptz,
  -- When words, photos, addresses and the true place were removed because their time was over.
  forgotten_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, reference)
);

select cb_tenant('report');

alter table report add constraint report_category foreign key (agency_id, category_id) references category (agency_id, id);

alter table report add constraint report_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table report add constraint report_unit foreign key (agency_id, unit_id) references unit (agency_id, id);

alter table report add constraint report_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table report add constraint report_duplicate_of foreign key (agency_id, duplicate_of) references report (agency_id, id);

create index report_latest on report (agency_id, filed_at desc, id) include (public_lat, public_lng, state);

create index report_map on report (agency_id, cell, filed_at desc);

create index report_of_neighborhood on report (agency_id, neighborhood_id, filed_at desc);

create index report_of_unit on report (agency_id, unit_id, filed_at desc);

create index report_to_forget on report (agency_id, closed_at) where forgotten_at is null;

create index report_waiting on report (agency_id, answer_due_at) where answered_at is null;

-- Who wants to hear: the reporter and those who said "this is mine too". The address leaves when they ask or when retention ends.
create table report_follower (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  is_reporter boolean not null,
  email text,
  language text not null,
  secret_hash text not null,
  account_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, secret_hash)
);

select cb_tenant('report_follower');

alter table report_follower add constraint report_follower_report foreign key (agency_id, report_id) references report (agency_id, id);

create index report_follower_of_report on report_follower (agency_id, report_id);

create table report_photo (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  position integer not null,
  image bytea not null,
  thumbnail bytea not null,
  width integer not null,
  height integer not null,
  sha256 text not null,
  is_public boolean not null default false,
  added_at timestamptz not null,
  primary key (agency_id, id)
);

select cb_tenant('report_photo');

alter table report_photo add constraint report_photo_report foreign key (agency_id, report_id) references report (agency_id, id);

create index report_photo_of_report on report_photo (agency_id, report_id, position);

-- Each thing said or done on a report; words are removable, the line itself stays.
create table report_entry (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('answer', 'note', 'reply', 'still-there', 'fixed', 'not-fixed', 'reopened', 'moved', 'assigned',
    'not-ours', 'duplicate', 'joined-problem', 'promised', 'removed-words', 'removed-photo', 'problem-news', 'published', 'withheld')),
  at timestamptz not null,
  by_account uuid,
  by_name text,
  by_reporter boolean not null default false,
  words text,
  words_salt text,
  detail jsonb not null,
  is_public boolean not null,
  primary key (agency_id, id)
);

select cb_tenant('report_entry');

alter table report_entry add constraint report_entry_report foreign key (agency_id, report_id) references report (agency_id, id);

create index report_entry_of_report on report_entry (agency_id, report_id, at desc);

create table answer_template (
  agency_id uuid not null,
  id uuid not null,
  category_id uuid,
  title text not null,
  words jsonb not null,
  position integer not null,
  ended_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('answer_template');

alter table answer_template add constraint answer_template_category foreign key (agency_id, category_id) references category (agency_id, id);
