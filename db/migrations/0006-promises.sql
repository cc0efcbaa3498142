-- The thread: whenever somebody says "I will".

create table promise (
  agency_id uuid not null,
  id uuid not null,
  what text not null,
  owner_kind text not null check (owner_kind in ('officer', 'unit', 'partner', 'resident', 'chief')),
  officer_id uuid,
  unit_id uuid,
  -- The account that promised, where the owner has one and is no officer.
  owner_account uuid,
  owner_name text not null,
  to_kind text not null check (to_kind in ('reporter', 'residents', 'partner', 'everybody')),
  -- The account it was made to, who alone may release it.
  to_account uuid,
  to_name text not null,
  due_on date not null,
  state text not null check (state in ('open', 'kept', 'kept-late', 'broken', 'released')),
  made_at timestamptz not null,
  made_by uuid,
  settled_at timestamptz,
  settled_words text,
  reminded_at timestamptz,
  neighborhood_id uuid,
  report_id uuid,
  -- The problem whose response this promise is part of: its address on this site.
  problem_slug text,
  is_public boolean not null,
  primary key (agency_id, id)
);

select cb_tenant('promise');

alter table promise add constraint promise_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

alter table promise add constraint promise_unit foreign key (agency_id, unit_id) references unit (agency_id, id);

alter table promise add constraint promise_neighborhood foreign key (agency_id, neighborhood_id) references neighborhood (agency_id, id);

alter table promise add constraint promise_report foreign key (agency_id, report_id) references report (agency_id, id);

create index promise_open on promise (agency_id, due_on) where state = 'open';

create index promise_of_neighborhood on promise (agency_id, neighborhood_id, due_on desc);

create index promise_of_officer on promise (agency_id, officer_id, due_on desc);

create index promise_of_report on promise (agency_id, report_id);

create index promise_latest on promise (agency_id, due_on desc, id desc);

create index promise_of_problem on promise (agency_id, problem_slug);
