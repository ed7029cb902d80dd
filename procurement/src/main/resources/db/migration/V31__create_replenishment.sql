-- What a member needs, as its planners tell in production-sync, and how it buys. What to buy is computed when asked, from the
-- documents as they are: nothing here repeats an order, a promise or a demand.

create table replenishment_plan (
  plan_id       uuid primary key,
  member_id     uuid not null,
  material_code varchar(80) not null,
  unit          varchar(3) not null,
  opening_stock numeric(20, 6) not null check (opening_stock >= 0),
  plan_version  bigint not null,
  told_at       timestamptz not null,
  unique (member_id, material_code)
);
alter table replenishment_plan enable row level security;
alter table replenishment_plan force row level security;
create policy member_only on replenishment_plan using (app_service() or member_id = app_party());

create table replenishment_need (
  plan_id   uuid not null references replenishment_plan (plan_id) on delete cascade,
  member_id uuid not null,
  monday    date not null,
  amount    numeric(20, 6) not null check (amount >= 0),
  primary key (plan_id, monday)
);
alter table replenishment_need enable row level security;
alter table replenishment_need force row level security;
create policy member_only on replenishment_need using (app_service() or member_id = app_party());

create table purchase_rule (
  id            uuid primary key,
  version       bigint not null,
  member_id     uuid not null,
  material_code varchar(40) not null references material (code),
  grade_code    varchar(20) not null,
  unit          varchar(3) not null,            -- what is bought in; the plan may count in another
  safety_stock  numeric(20, 6) not null check (safety_stock >= 0),
  lot_size      numeric(20, 6) not null check (lot_size >= 0),
  minimum_order numeric(20, 6) not null check (minimum_order >= 0),
  yield_percent numeric(5, 2) not null check (yield_percent > 0 and yield_percent <= 100),
  lead_days     int not null check (lead_days between 0 and 366),
  price_ceiling numeric(20, 6) check (price_ceiling > 0),
  currency      char(3),
  changed_at    timestamptz not null,
  changed_by    varchar(200) not null,
  check ((price_ceiling is null) = (currency is null)),
  unique (member_id, material_code)
);
alter table purchase_rule enable row level security;
alter table purchase_rule force row level security;
create policy member_only on purchase_rule using (app_service() or member_id = app_party());

-- Which proposals became which demand lines; the demand itself counts in the next netting.
create table replenishment_posting (
  id            uuid primary key,
  member_id     uuid not null,
  material_code varchar(40) not null,
  monday        date not null,
  quantity      numeric(20, 6) not null check (quantity > 0),
  unit          varchar(3) not null,
  demand_id     uuid not null references demand (id),
  demand_line   int not null,
  posted_at     timestamptz not null,
  posted_by     varchar(200) not null,
  unique (demand_id, demand_line)
);
create index replenishment_posting_of on replenishment_posting (member_id, material_code, monday);
alter table replenishment_posting enable row level security;
alter table replenishment_posting force row level security;
create policy member_only on replenishment_posting using (app_service() or member_id = app_party());
