-- The ground every other table stands on: the role that cannot bypass policies, the agency (the tenant),
-- the chain of events and the outbox of messages.

-- The application's role: it owns nothing, so row-level security always applies to it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'commonbeat_app') then
    create role commonbeat_app nologin;
  end if;
  begin
    execute format('grant commonbeat_app to %I', current_user);
  exception when insufficient_privilege or invalid_grant_operation then
    -- Made and granted by the database's administrator before.
    null;
  end;
end $$;

grant usage on schema public to commonbeat_app;

-- Sets the agency for this transaction. A function that executes SET LOCAL: set_config() does not reach Citus workers.
create function cb_set_agency(agency uuid) returns void language plpgsql as $$
begin
  execute format('set local app.agency = %L', agency::text);
end $$;

-- Distributes a tenant table by agency where Citus is present; elsewhere does nothing.
create function cb_distribute(table_name text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    if not exists (select from pg_dist_partition where logicalrelid = table_name::regclass and partmethod = 'h') then
      perform create_distributed_table(table_name, 'agency_id');
    end if;
  end if;
end $$;

-- Copies a small global table to every node where Citus is present; elsewhere does nothing.
create function cb_reference(table_name text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    if not exists (select from pg_dist_partition where logicalrelid = table_name::regclass and partmethod = 'n' and repmodel = 't') then
      perform create_reference_table(table_name);
    end if;
  end if;
end $$;

-- Makes a table a tenant table: distributed, its agency real, guarded by a policy, granted what is named and no more.
-- Never FORCE ROW LEVEL SECURITY: it makes online shard moves hang; the owner is not the application's role.
create function cb_tenant(table_name text, granted text default 'select, insert, update, delete') returns void language plpgsql as $$
begin
  perform cb_distribute(table_name);
  execute format('alter table %I add constraint %I foreign key (agency_id) references agency (id)', table_name, table_name || '_agency');
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy of_agency on %I using (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)'
    || ' with check (agency_id = nullif(current_setting(''app.agency'', true), '''')::uuid)', table_name);
  execute format('grant %s on %I to commonbeat_app', granted, table_name);
end $$;

-- The tenant: a police department or sheriff's office. Found by host name before any tenant row is read.
create table agency (
  id uuid primary key,
  slug text not null unique,
  host text unique,
  name text not null,
  time_zone text not null,
  settings jsonb not null,
  is_invented boolean not null default false,
  set_up_at timestamptz,
  created_at timestamptz not null
);

select cb_reference('agency');

grant select, insert, update on agency to commonbeat_app;

-- The end of each agency's chain; its row lock puts writers in order.
create table event_head (
  agency_id uuid not null,
  seq bigint not null,
  hash text not null,
  primary key (agency_id)
);

select cb_tenant('event_head', 'select, insert, update');

-- What happened, in order, for good: granted select and insert only. Holds ids, kinds and salted hashes, never personal text.
create table event (
  agency_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  about_kind text not null,
  about_id uuid not null,
  neighborhood_id uuid,
  by_account uuid,
  detail jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (agency_id, seq)
);

select cb_tenant('event', 'select, insert');

create index event_about on event (agency_id, about_kind, about_id, seq);

create index event_at on event (agency_id, at desc, seq);

-- Mail that waits to be sent, was sent, or failed. Address and words are removable.
create table message (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  to_address text,
  subject text,
  body text,
  html text,
  language text not null,
  about_kind text not null,
  about_id uuid not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  attempts integer not null default 0,
  primary key (agency_id, id)
);

select cb_tenant('message');

create index message_waiting on message (agency_id, created_at) where sent_at is null;

create index message_about on message (agency_id, about_kind, about_id);

-- Work asked for within a transaction, until the job engine takes it over: nothing is lost and nothing is done for a change that was undone.
create table job_request (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  primary key (agency_id, id)
);

select cb_tenant('job_request', 'select, insert');
