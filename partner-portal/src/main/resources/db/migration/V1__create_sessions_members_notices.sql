-- Signed-in people; what the tokens are is sealed with a key that the database does not have.
create table portal_session (
  key              char(64) primary key,        -- SHA-256 of the cookie, hex
  keycloak_session text        not null,
  started_at       timestamptz not null,
  seen_at          timestamptz not null,
  sealed           bytea       not null
);
create index portal_session_keycloak on portal_session (keycloak_session);
create index portal_session_seen on portal_session (seen_at);

-- Who takes part in the network, as Keycloak's organizations say. Names are known to every member.
create table member (
  id         uuid primary key,
  alias      varchar(80)  not null unique,
  kind       varchar(20)  not null,
  name_zh    varchar(120) not null,
  name_en    varchar(120) not null,
  district   char(6),                           -- GB/T 2260
  gln        varchar(13),                       -- GS1
  admitted_at timestamptz not null,
  changed_at  timestamptz not null
);

-- What happened, as the services' events told it; seen by the members it concerns.
create table notice (
  id           uuid primary key,                -- of the event
  position     bigint generated always as identity unique,
  occurred_at  timestamptz  not null,
  topic        varchar(60)  not null,           -- publisher and kind of aggregate
  what         varchar(80)  not null,           -- type of the event, without its version
  document     uuid         not null,
  number       varchar(60)  not null,
  actor        varchar(400) not null
);

create table notice_party (
  notice_id   uuid   not null references notice (id) on delete cascade,
  position    bigint not null,                  -- of the notice
  party_id    uuid   not null,
  primary key (party_id, position)
);
create index notice_party_notice on notice_party (notice_id);
create index notice_document on notice (document, position);

alter table notice_party enable row level security;
alter table notice_party force row level security;
create policy party_only on notice_party using (app_service() or party_id = app_party());
alter table notice enable row level security;
alter table notice force row level security;
create policy parties_only on notice
  using (app_service() or exists (
    select from notice_party p where p.notice_id = notice.id and p.party_id = app_party()));

-- How far a person has read what happened to a member.
create table notice_read (
  member_id uuid   not null,
  person    varchar(400) not null,
  position  bigint not null,
  primary key (member_id, person)
);
alter table notice_read enable row level security;
alter table notice_read force row level security;
create policy member_only on notice_read using (app_service() or member_id = app_party());
