-- A pool has a deadline, perhaps a minimum, and an end. A joint pool gathers the pools of several demands: each demand keeps
-- the pool it was posted with, where it is pledged to and ordered from; the joint pool is where they are cleared together.

alter table pool alter column demand_id drop not null;
alter table pool
  add column direction       varchar(10) not null default 'BUYING' check (direction in ('BUYING', 'SELLING')),
  add column title           varchar(120),
  add column currency        char(3),
  add column answer_until    timestamptz,            -- first moment at which no pledge is taken any more
  add column minimum_percent numeric(5, 2) check (minimum_percent > 0 and minimum_percent <= 100),
  add column minimum_missed  boolean not null default false,
  add column settled_days    int not null default 30 check (settled_days between 0 and 366),
  add column closes_at       timestamptz,
  add column closed_at       timestamptz,
  add column abandoned       varchar(500),           -- why everything was put to nothing; the pool is closed then
  add column joint_id        uuid references pool (id),
  add constraint pool_of_a_demand_or_joint check ((demand_id is null) = (title is not null and currency is not null)),
  add constraint pool_joins_once check (joint_id is null or demand_id is not null);
create index pool_of_joint on pool (joint_id) where joint_id is not null;
create index pool_to_lock on pool (answer_until) where status = 'OPEN' and joint_id is null;
create index pool_to_close on pool (closes_at) where status = 'PUBLISHED';

-- The answer day of a demand ends with that day in Asia/Shanghai.
update pool set answer_until = (d.answer_by + 1)::timestamp at time zone 'Asia/Shanghai'
  from demand d where d.id = pool.demand_id and d.answer_by is not null;
update pool set closes_at = published_at + make_interval(days => settled_days) where status = 'PUBLISHED';

-- Who takes part in a joint pool: invited by the organiser, in it by its own recorded consent.
create table pool_party (
  pool_id      uuid not null references pool (id),
  member_id    uuid not null,
  organiser_id uuid not null,
  invited_at   timestamptz not null,
  invited_by   varchar(200) not null,
  joined_at    timestamptz,
  joined_by    varchar(200),
  demands      int not null default 0,              -- how many of its demands are in the pool
  primary key (pool_id, member_id)
);
create index pool_party_of on pool_party (member_id, pool_id);
alter table pool_party enable row level security;
alter table pool_party force row level security;
create policy organiser_and_party on pool_party
  using (app_service() or member_id = app_party() or organiser_id = app_party());

drop policy with_its_demand on pool;
create policy with_its_demand on pool
  using (app_service() or leader_id = app_party()
    or exists (select 1 from demand d where d.id = demand_id)
    or exists (select 1 from pool_party pp where pp.pool_id = pool.id and pp.member_id = app_party()))
  with check (app_service() or leader_id = app_party());

drop policy leader_only on clearing;
create policy who_sees_the_pool on clearing
  using (app_service() or leader_id = app_party()
    or exists (select 1 from pool p where p.id = pool_id or p.joint_id = pool_id))
  with check (app_service() or leader_id = app_party());
