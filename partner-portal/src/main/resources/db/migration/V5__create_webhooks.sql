-- Where a member's systems are told of what happened; the secrets are sealed with a key that the database does not have.
create table webhook_endpoint (
  id             uuid primary key,
  member_id      uuid not null,
  url            varchar(500) not null,
  description    varchar(200) not null,
  topics         varchar(60)[] not null,
  paused_because varchar(10) check (paused_because in ('BY_HAND', 'GONE', 'FAILING')),  -- nothing is sent as long as it is set
  secret         bytea not null,
  former_secret  bytea,
  former_until   timestamptz,                   -- the former secret signs as well until then
  failing_since  timestamptz,                   -- the first failure after the last success
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  version        bigint not null,
  lease          bigint not null default 0,     -- grows with each claim: who holds an older one has lost it
  leased_until   timestamptz,
  check ((former_secret is null) = (former_until is null))
);
create index webhook_endpoint_member on webhook_endpoint (member_id, created_at desc, id desc);
alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy member_only on webhook_endpoint using (app_service() or member_id = app_party());

-- What is or was to be sent there, and what became of the last attempt; kept for 30 days.
create table webhook_delivery (
  id           uuid primary key,
  endpoint_id  uuid not null references webhook_endpoint (id) on delete cascade,
  member_id    uuid not null,
  message_id   varchar(40) not null,            -- header webhook-id, the same on every attempt
  type         varchar(80) not null,
  number       varchar(60) not null,            -- of the document; empty when the notice did not say
  body         text not null,
  state        varchar(10) not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  attempts     integer not null default 0,
  created_at   timestamptz not null,
  next_at      timestamptz not null,
  attempted_at timestamptz,
  outcome      varchar(20),
  status       integer,                         -- of the answer, if there was one
  millis       integer,
  unique (endpoint_id, message_id)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_at) where state = 'WAITING';
create index webhook_delivery_endpoint on webhook_delivery (endpoint_id, created_at desc, id desc);
create index webhook_delivery_created on webhook_delivery (created_at);
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy member_only on webhook_delivery using (app_service() or member_id = app_party());
