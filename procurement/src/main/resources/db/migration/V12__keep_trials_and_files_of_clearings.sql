-- How a clearing was made, what came of it in figures, and the file from which anybody can check it.

alter table clearing
  add column objective varchar(30) not null default 'MOST_COVERED',
  add column pricing   varchar(30) not null default 'AS_PLEDGED',
  add column figures   jsonb not null default '{}',
  add column published_digest char(64);          -- SHA-256 of the file without parties

-- In a joint pool a pledged line may be given to lines of several demands.
alter table allocation add column pledge_line int;
update allocation set pledge_line = demand_line;
alter table allocation alter column pledge_line set not null;
alter table allocation drop constraint allocation_clearing_id_pledge_id_demand_line_key;
alter table allocation add constraint allocation_once
  unique (clearing_id, pledge_id, pledge_line, demand_id, demand_line);
alter table allocation alter column reason type varchar(40);
create index allocation_of_cooperative on allocation (clearing_id, cooperative_id);

-- The whole file, for the leader; gzip.
create table clearing_file (
  clearing_id uuid primary key references clearing (id),
  leader_id   uuid not null,
  content     bytea not null
);
alter table clearing_file enable row level security;
alter table clearing_file force row level security;
create policy leader_only on clearing_file using (app_service() or leader_id = app_party());

-- The file without parties, for everybody who sees the pool; gzip.
create table clearing_published_file (
  clearing_id uuid primary key references clearing (id),
  pool_id     uuid not null,
  content     bytea not null
);
alter table clearing_published_file enable row level security;
alter table clearing_published_file force row level security;
create policy who_sees_the_pool on clearing_published_file
  using (app_service() or exists (select 1 from clearing c where c.id = clearing_id));

-- Rules that were tried, to be held side by side; the leader's own business.
create table clearing_trial (
  id        uuid primary key,
  pool_id   uuid not null references pool (id),
  leader_id uuid not null,
  rule      varchar(20) not null,
  objective varchar(30) not null,
  pricing   varchar(30) not null,
  digest    char(64) not null,
  figures   jsonb not null,
  tried_at  timestamptz not null,
  tried_by  varchar(200) not null,
  unique (pool_id, rule, objective, pricing)
);
alter table clearing_trial enable row level security;
alter table clearing_trial force row level security;
create policy leader_only on clearing_trial using (app_service() or leader_id = app_party());

create table clearing_trial_share (
  trial_id       uuid not null references clearing_trial (id) on delete cascade,
  leader_id      uuid not null,
  cooperative_id uuid not null,
  unit           varchar(3) not null,
  pledged        numeric(20, 6) not null,
  allocated      numeric(20, 6) not null,
  primary key (trial_id, cooperative_id, unit)
);
alter table clearing_trial_share enable row level security;
alter table clearing_trial_share force row level security;
create policy leader_only on clearing_trial_share using (app_service() or leader_id = app_party());
