-- Beat time that was planned and went elsewhere, and what is left of it once the shifts themselves are gone.

-- Planned beat time used for something else, within one shift: from when until when, why, and who ordered it.
create table abstraction (
  agency_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- Null: nobody has named it yet; the public reads "not named".
  reason text check (reason in ('emergency-response', 'court', 'custody', 'event-elsewhere', 'training', 'understaffed-response',
    'administration', 'other')),
  -- What "other" was, in words that only staff read; removed after thirteen months.
  reason_words text,
  ordered_by text check (ordered_by in ('dispatch', 'sergeant', 'command', 'chief', 'court', 'officer')),
  noted_at timestamptz not null,
  noted_by uuid,
  named_at timestamptz,
  named_by uuid,
  -- When it was taken back as a mistake.
  ended_at timestamptz,
  primary key (agency_id, id),
  check (until_at > from_at),
  check ((reason is null) = (ordered_by is null))
);

select cb_tenant('abstraction');

alter table abstraction add constraint abstraction_shift foreign key (agency_id, shift_id) references shift (agency_id, id);

create index abstraction_of_shift on abstraction (agency_id, shift_id);

create index abstraction_waiting on abstraction (agency_id, from_at) where reason is null and ended_at is null;

-- A beat's month, in minutes, kept for good; its shifts, and with them who walked them, are deleted when it is written.
create table beat_month (
  agency_id uuid not null,
  beat_id uuid not null,
  -- The first day of the month.
  month_on date not null,
  shifts integer not null,
  planned_min integer not null,
  leave_min integer not null,
  -- Minutes by reason, "not-named" among them.
  abstracted jsonb not null,
  rolled_at timestamptz not null,
  primary key (agency_id, beat_id, month_on)
);

select cb_tenant('beat_month');

alter table beat_month add constraint beat_month_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

-- All shifts of a time, whatever the beat: the months that every reader sees.
create index shift_starts on shift (agency_id, starts_at);

create index diary_entry_ends on diary_entry (agency_id, ends_at);

create index leave_ends on leave (agency_id, until_on);
