-- The contact plan: an officer's scratch paper for one day, gone two days later; and the visits that people who were harmed asked for.

-- A visit to somebody who was harmed and wants one. No person fields: a block, a day, and at most the number of the record elsewhere.
create table follow_up (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  -- The resolution-11 cell in the middle of its resolution-10 cell. Never an address.
  block bigint not null,
  block_name text,
  neighborhood_id uuid,
  due_on date not null,
  -- Without a yes there is no row.
  has_consent boolean not null check (has_consent),
  -- The number under which the records system keeps what happened: capitals, digits, signs; no word fits.
  reference text check (reference ~ '^[A-Z0-9][A-Z0-9./-]{2,19}$' and reference ~ '[0-9]{2}'),
  written_at timestamptz not null,
  written_by uuid,
  done_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('follow_up');

alter table follow_up add constraint follow_up_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table follow_up add constraint follow_up_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

create index follow_up_of_officer on follow_up (agency_id, officer_id, due_on);

-- One officer's day: the minutes that are free, what could be done in them, and the walks between. Nobody else reads it.
create table contact_plan (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  day date not null,
  made_at timestamptz not null,
  -- What the ways on foot were measured over.
  basis text not null check (basis in ('openstreetmap', 'drawn', 'straight-line')),
  -- Since when the officer is away on a call; null: not away.
  away_since timestamptz,
  state jsonb not null,
  primary key (agency_id, id),
  unique (agency_id, officer_id, day)
);

select cb_tenant('contact_plan');

alter table contact_plan add constraint contact_plan_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

create index contact_plan_of_day on contact_plan (agency_id, day);

-- One stop of such a day with its time, or one that was done, dropped or replaced and must not be proposed again that day.
create table plan_stop (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- Which of the stops in the plan's state.
  stop text not null,
  gap integer not null,
  starts_at timestamptz not null,
  leaves_at timestamptz not null,
  standing text not null check (standing in ('planned', 'kept', 'done', 'dropped', 'replaced')),
  primary key (agency_id, id),
  unique (agency_id, plan_id, stop)
);

select cb_tenant('plan_stop');

alter table plan_stop add constraint plan_stop_plan foreign key (agency_id, plan_id) references contact_plan (agency_id, id) on delete cascade;
