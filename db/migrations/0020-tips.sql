-- Tips given in confidence. Contents reach this database sealed in the age format for the readers' public keys; no key that opens them is kept
-- here as such. Of time only days are kept, ids are random, and no row names who gave a tip or from where.

-- Whom the chief named to read tips.
create table tip_reader_grant (
  agency_id uuid not null,
  account_id uuid not null,
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (agency_id, account_id)
);

select cb_tenant('tip_reader_grant');

-- A reader's key pair: the public half, and the other one as the reader's browser sealed it with a passphrase that never left it.
create table tip_reader (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  recipient text not null,
  sealed_identity text not null,
  made_at timestamptz not null,
  -- No longer sealed for; old tips may still need it.
  retired_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, recipient)
);

select cb_tenant('tip_reader');

create unique index tip_reader_current on tip_reader (agency_id, account_id) where retired_at is null;

create table tip (
  agency_id uuid not null,
  id uuid not null,
  received_on date not null,
  -- The last day on which somebody wrote; the time until it is deleted runs from it.
  active_on date not null,
  -- SHA-256 of the mailbox that the code leads to.
  mailbox_hash text not null,
  -- What replies are sealed for; its other half is made from the code, in the browser of whoever has it.
  recipient text not null,
  state text not null check (state in ('new', 'useful', 'not-useful')),
  -- The one reader it was handed to; null: every reader.
  held_by uuid,
  primary key (agency_id, id),
  unique (agency_id, mailbox_hash)
);

select cb_tenant('tip');

create index tip_active on tip (agency_id, active_on);

create table tip_message (
  agency_id uuid not null,
  id uuid not null,
  tip_id uuid not null,
  position integer not null,
  side text not null check (side in ('giver', 'reader')),
  written_on date not null,
  -- What was written was filled up to so many KiB before it was sealed.
  size_kib integer not null check (size_kib in (1, 4, 16, 64)),
  sealed bytea not null,
  primary key (agency_id, id),
  unique (agency_id, tip_id, position)
);

select cb_tenant('tip_message');

alter table tip_message add constraint tip_message_tip foreign key (agency_id, tip_id) references tip (agency_id, id);

-- What a reader found out, in the reader's words, put to a problem. It names no tip.
create table tip_finding (
  agency_id uuid not null,
  id uuid not null,
  problem_slug text not null,
  words text not null,
  found_on date not null,
  found_by uuid not null,
  primary key (agency_id, id)
);

select cb_tenant('tip_finding');

create index tip_finding_day on tip_finding (agency_id, found_on desc, id);

-- Counts by day, which outlive the tips.
create table tip_day (
  agency_id uuid not null,
  day date not null,
  received integer not null default 0,
  useful integer not null default 0,
  withdrawn integer not null default 0,
  expired integer not null default 0,
  -- Whether the day's counts stand in the chain of events: once for a day, since an event of its own would tell the minute.
  is_recorded boolean not null default false,
  primary key (agency_id, day)
);

select cb_tenant('tip_day');
