-- Accounts, roles, ways to sign in, sessions; officers and their beats.

create table account (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  email text,
  language text not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, email)
);

select cb_tenant('account');

create table account_role (
  agency_id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('resident', 'partner', 'officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator')),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (agency_id, account_id, role)
);

select cb_tenant('account_role');

alter table account_role add constraint account_role_account foreign key (agency_id, account_id) references account (agency_id, id) on delete cascade;

create table passkey (
  agency_id uuid not null,
  id text not null,
  account_id uuid not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('passkey');

alter table passkey add constraint passkey_account foreign key (agency_id, account_id) references account (agency_id, id) on delete cascade;

create index passkey_of_account on passkey (agency_id, account_id);

create table recovery_code (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (agency_id, id)
);

select cb_tenant('recovery_code');

alter table recovery_code add constraint recovery_code_account foreign key (agency_id, account_id) references account (agency_id, id) on delete cascade;

create index recovery_code_of_account on recovery_code (agency_id, account_id);

-- One-time secrets: links sent by mail, invitations, passkey challenges, a half-finished sign-in.
create table sign_in_step (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('email-link', 'invitation', 'passkey-challenge', 'second-factor', 'invented-link')),
  secret_hash text not null,
  account_id uuid,
  detail jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, secret_hash)
);

select cb_tenant('sign_in_step');

alter table sign_in_step add constraint sign_in_step_account foreign key (agency_id, account_id) references account (agency_id, id) on delete cascade;

-- Tries to sign in, counted by a keyed hash of what was typed and never by the account: an address that has no account waits just as long.
create table sign_in_try (
  agency_id uuid not null,
  key_hash text not null,
  tries integer not null,
  tried_at timestamptz not null,
  wait_until timestamptz,
  primary key (agency_id, key_hash)
);

select cb_tenant('sign_in_try');

create table session (
  agency_id uuid not null,
  id uuid not null,
  secret_hash text not null,
  account_id uuid not null,
  device text not null,
  how text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, secret_hash)
);

select cb_tenant('session');

alter table session add constraint session_account foreign key (agency_id, account_id) references account (agency_id, id) on delete cascade;

create index session_of_account on session (agency_id, account_id);

create index session_end on session (agency_id, expires_at);

-- What the public may know of an officer: only what the officer chose.
create table officer (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid,
  slug text not null,
  name text not null,
  rank text not null,
  own_words text,
  speaks text,
  face jsonb,
  public_email text,
  public_phone text,
  since_on date,
  ended_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, slug)
);

select cb_tenant('officer');

alter table officer add constraint officer_account foreign key (agency_id, account_id) references account (agency_id, id);

create table assignment (
  agency_id uuid not null,
  id uuid not null,
  beat_id uuid not null,
  officer_id uuid not null,
  duty text not null check (duty in ('neighborhood-officer', 'stand-in', 'sergeant')),
  from_on date not null,
  until_on date,
  primary key (agency_id, id)
);

select cb_tenant('assignment');

alter table assignment add constraint assignment_beat foreign key (agency_id, beat_id) references beat (agency_id, id);

alter table assignment add constraint assignment_officer foreign key (agency_id, officer_id) references officer (agency_id, id);

create index assignment_of_beat on assignment (agency_id, beat_id, from_on);

create index assignment_of_officer on assignment (agency_id, officer_id, from_on);

-- What an account did, for whoever takes the own data along.
create index event_by_account on event (agency_id, by_account, seq) where by_account is not null;
