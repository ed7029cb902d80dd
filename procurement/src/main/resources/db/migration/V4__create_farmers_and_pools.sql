-- Farmers are their cooperative's secret: no policy shows them to anybody else, not even through a pledge.

create table farmer (
  id             uuid primary key,
  version        bigint not null,
  cooperative_id uuid not null,
  code           varchar(40) not null,          -- the cooperative's own member number
  name           varchar(60) not null,
  mobile         varchar(20),
  village        varchar(120),
  adcode         char(6) references district (adcode),
  area_mu        numeric(10, 2) check (area_mu > 0),   -- 亩, 1/15 hectare
  registered_at  timestamptz not null,
  unique (cooperative_id, code)
);
create index farmer_of on farmer (cooperative_id, registered_at desc, id desc);
alter table farmer enable row level security;
alter table farmer force row level security;
create policy cooperative_only on farmer using (app_service() or cooperative_id = app_party());

create table pool (
  id            uuid primary key,
  version       bigint not null,
  demand_id     uuid not null unique references demand (id),
  leader_id     uuid not null,
  status        varchar(10) not null
                check (status in ('DRAFT', 'OPEN', 'LOCKED', 'CLEARED', 'PUBLISHED', 'CLOSED')),
  opened_at     timestamptz not null,
  locked_at     timestamptz,
  cleared_at    timestamptz,
  published_at  timestamptz
);
create index pool_by_time on pool (opened_at desc, id desc);
alter table pool enable row level security;
alter table pool force row level security;
create policy with_its_demand on pool
  using (app_service() or leader_id = app_party() or exists (select 1 from demand d where d.id = demand_id))
  with check (app_service() or leader_id = app_party());

create table pledge (
  id             uuid primary key,
  version        bigint not null,
  pool_id        uuid not null references pool (id),
  demand_id      uuid not null,
  leader_id      uuid not null,
  cooperative_id uuid not null,
  made_at        timestamptz not null,
  made_by        varchar(200) not null,
  unique (pool_id, cooperative_id)
);
create index pledge_of on pledge (cooperative_id, made_at desc, id desc);
alter table pledge enable row level security;
alter table pledge force row level security;
create policy cooperative_and_leader on pledge
  using (app_service() or cooperative_id = app_party() or leader_id = app_party())
  with check (app_service() or cooperative_id = app_party());

create table pledge_line (
  id             uuid primary key,
  pledge_id      uuid not null references pledge (id),
  demand_id      uuid not null,
  leader_id      uuid not null,
  cooperative_id uuid not null,
  demand_line    int not null,
  grade_code     varchar(20) not null,
  quantity       numeric(20, 6) not null check (quantity > 0),
  unit           varchar(3) not null,
  earliest       date not null,
  latest         date not null check (latest >= earliest),
  lowest_price   numeric(20, 6) not null check (lowest_price >= 0),
  minimum_lot    numeric(20, 6) check (minimum_lot > 0),
  unique (pledge_id, demand_line) deferrable initially deferred
);
create index pledge_line_of_demand on pledge_line (demand_id, demand_line);
alter table pledge_line enable row level security;
alter table pledge_line force row level security;
create policy cooperative_and_leader on pledge_line
  using (app_service() or cooperative_id = app_party() or leader_id = app_party())
  with check (app_service() or cooperative_id = app_party());

create table farmer_share (
  id             uuid primary key,
  pledge_line_id uuid not null references pledge_line (id) on delete cascade,
  cooperative_id uuid not null,
  farmer_id      uuid not null references farmer (id),
  quantity       numeric(20, 6) not null check (quantity > 0),
  unit           varchar(3) not null
);
create index farmer_share_of_line on farmer_share (pledge_line_id);
alter table farmer_share enable row level security;
alter table farmer_share force row level security;
create policy cooperative_only on farmer_share using (app_service() or cooperative_id = app_party());

-- The binding result of a pool: one row per pledge line, each with the reason for what it got.
create table clearing (
  id         uuid primary key,
  pool_id    uuid not null unique references pool (id),
  leader_id  uuid not null,
  rule       varchar(20) not null,
  digest     char(64) not null,                 -- SHA-256 over rule, request, pledges and result
  cleared_at timestamptz not null,
  cleared_by varchar(200) not null
);
alter table clearing enable row level security;
alter table clearing force row level security;
create policy leader_only on clearing
  using (app_service() or leader_id = app_party() or exists (select 1 from pool p where p.id = pool_id))
  with check (app_service() or leader_id = app_party());

create table allocation (
  id             uuid primary key,
  clearing_id    uuid not null references clearing (id),
  pledge_id      uuid not null references pledge (id),
  demand_id      uuid not null,
  leader_id      uuid not null,
  cooperative_id uuid not null,
  demand_line    int not null,
  pledged        numeric(20, 6) not null check (pledged >= 0),
  allocated      numeric(20, 6) not null check (allocated >= 0 and allocated <= pledged),
  unit           varchar(3) not null,
  unit_price     numeric(20, 6) not null,
  earliest       date not null,
  latest         date not null,
  reason         varchar(30) not null,
  reason_values  jsonb not null,
  unique (clearing_id, pledge_id, demand_line)
);
create index allocation_of_demand on allocation (demand_id, demand_line);
alter table allocation enable row level security;
alter table allocation force row level security;
create policy cooperative_and_leader on allocation
  using (app_service() or cooperative_id = app_party() or leader_id = app_party())
  with check (app_service() or leader_id = app_party());
