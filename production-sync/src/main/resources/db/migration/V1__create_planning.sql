-- Who takes part in the network: a read model of partner-portal.member. Names are known to every member.
create table member (
  id       uuid primary key,
  kind     varchar(20) not null,
  alias    varchar(80) not null,
  name_zh  varchar(120) not null,
  name_en  varchar(120) not null,
  district char(6),
  gln      varchar(13)
);

-- What a member asks for and buys, by the names its demands and orders use.
create table material (
  member_id uuid not null,
  code      varchar(80) not null,
  name_zh   varchar(200),
  name_en   varchar(200),
  unit      varchar(3) not null,
  primary key (member_id, code)
);
alter table material enable row level security;
alter table material force row level security;
create policy owner on material using (app_service() or member_id = app_party());

-- One line of an order: what is promised on it and what has come. Receipts may be told of before the order is.
create table supply_line (
  id            uuid primary key,
  order_id      uuid not null,
  order_line    int not null check (order_line > 0),
  member_id     uuid not null,
  material_code varchar(80),
  unit          varchar(3),
  order_number  varchar(80),
  seller_id     uuid,
  unique (order_id, order_line)
);
create index supply_line_of_material on supply_line (member_id, material_code);
alter table supply_line enable row level security;
alter table supply_line force row level security;
create policy owner on supply_line using (app_service() or member_id = app_party());

create table promise (
  supply_line_id uuid not null references supply_line (id),
  position       int not null,
  due            date not null,
  amount         numeric(20, 6) not null check (amount >= 0),
  unit           varchar(3) not null,
  primary key (supply_line_id, position)
);
alter table promise enable row level security;
alter table promise force row level security;
create policy owner on promise
  using (app_service() or exists (select 1 from supply_line l where l.id = supply_line_id and l.member_id = app_party()));

create table receipt (
  supply_line_id uuid not null references supply_line (id),
  position       int not null,
  receipt_id     uuid not null,
  lot_id         uuid not null,
  received_on    date not null,
  announced      numeric(20, 6) not null check (announced >= 0),
  accepted       numeric(20, 6) not null check (accepted >= 0),
  unit           varchar(3) not null,
  primary key (supply_line_id, position),
  unique (supply_line_id, receipt_id, lot_id)
);
alter table receipt enable row level security;
alter table receipt force row level security;
create policy owner on receipt
  using (app_service() or exists (select 1 from supply_line l where l.id = supply_line_id and l.member_id = app_party()));

create table plan (
  id            uuid primary key,
  version       bigint not null,
  member_id     uuid not null,
  material_code varchar(80) not null,
  unit          varchar(3) not null,
  opening_stock numeric(20, 6) not null check (opening_stock >= 0),
  first_week    date not null check (extract(isodow from first_week) = 1),
  changed_at    timestamptz not null,
  changed_by    varchar(400) not null,
  unique (member_id, material_code)
);
alter table plan enable row level security;
alter table plan force row level security;
create policy owner on plan using (app_service() or member_id = app_party());

create table need (
  plan_id uuid not null references plan (id),
  week    date not null check (extract(isodow from week) = 1),
  amount  numeric(20, 6) not null check (amount >= 0),
  primary key (plan_id, week)
);
alter table need enable row level security;
alter table need force row level security;
create policy owner on need
  using (app_service() or exists (select 1 from plan p where p.id = plan_id and p.member_id = app_party()));

-- A stretch of time during which a week was short: raised once, cleared once; the next time it is short is another.
create table shortage (
  id            uuid primary key,
  version       bigint not null,
  plan_id       uuid not null references plan (id),
  member_id     uuid not null,
  material_code varchar(80) not null,
  week          date not null check (extract(isodow from week) = 1),
  occurrence    int not null check (occurrence > 0),
  amount        numeric(24, 6) not null check (amount > 0),
  unit          varchar(3) not null,
  raised_at     timestamptz not null,
  cleared_at    timestamptz,
  unique (plan_id, week, occurrence)
);
create unique index shortage_open on shortage (plan_id, week) where cleared_at is null;
create index shortage_of_member on shortage (member_id, raised_at desc, id desc);
alter table shortage enable row level security;
alter table shortage force row level security;
create policy owner on shortage using (app_service() or member_id = app_party());
