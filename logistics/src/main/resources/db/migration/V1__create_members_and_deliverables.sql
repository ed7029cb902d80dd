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

-- What may be shipped on one order line: a read model of procurement.order, plus what has been shipped on it.
create table deliverable (
  id            uuid primary key,
  version       bigint not null,
  order_id      uuid not null,
  order_line    int not null check (order_line > 0),
  order_number  varchar(80) not null,
  buyer_id      uuid not null,
  seller_id     uuid not null,
  material_code varchar(80) not null,
  material_name_zh varchar(200) not null,
  material_name_en varchar(200) not null,
  gtin          varchar(14) not null,
  grade_code    varchar(20),
  unit          varchar(3) not null,
  ordered       numeric(20, 6) not null check (ordered > 0),
  confirmed     numeric(20, 6) not null check (confirmed >= 0),
  shipped       numeric(20, 6) not null check (shipped >= 0),
  window_from   date not null,
  window_to     date not null check (window_to >= window_from),
  place         varchar(200) not null,
  over_tolerance_percent numeric(5, 2) not null check (over_tolerance_percent between 0 and 100),
  next_due      date,                           -- day of the first promise not shipped yet; null when none is open
  unique (order_id, order_line)
);
create index deliverable_open_of_seller on deliverable (seller_id, next_due, id) where next_due is not null;
create index deliverable_open_of_buyer on deliverable (buyer_id, next_due, id) where next_due is not null;
alter table deliverable enable row level security;
alter table deliverable force row level security;
create policy parties on deliverable using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table promise (
  deliverable_id uuid not null references deliverable (id),
  buyer_id       uuid not null,
  seller_id      uuid not null,
  due            date not null,
  quantity       numeric(20, 6) not null check (quantity > 0),
  primary key (deliverable_id, due)
);
alter table promise enable row level security;
alter table promise force row level security;
create policy parties on promise using (app_service() or buyer_id = app_party() or seller_id = app_party());

-- GTINs of the range for restricted circulation, given to materials that came without one.
create sequence in_house_gtin_number;
create table in_house_gtin (
  material_code varchar(80) primary key,
  gtin          varchar(14) not null unique
);
