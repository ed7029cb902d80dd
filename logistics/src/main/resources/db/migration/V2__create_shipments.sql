-- Goods on their way. Every row repeats the three parties, so that a policy needs no second table.

create sequence shipment_number;
create sequence sscc_serial maxvalue 99999999 cycle;

create table shipment (
  id              uuid primary key,
  version         bigint not null,
  number          varchar(40) not null unique,
  seller_id       uuid not null,
  buyer_id        uuid not null,
  carrier_id      uuid not null,               -- the seller itself when it drives
  sscc            char(18) not null unique,
  status          varchar(12) not null check (status in ('ANNOUNCED', 'PICKED_UP', 'IN_TRANSIT', 'ARRIVED', 'RECEIVED')),
  is_delayed      boolean not null,
  vehicle         varchar(40),
  place           varchar(200) not null,
  planned_arrival date not null,
  expected_arrival date not null,
  last_milestone_at timestamptz,
  announced_at    timestamptz not null,
  announced_by    varchar(200) not null
);
create index shipment_of_seller on shipment (seller_id, announced_at desc, id desc);
create index shipment_of_buyer on shipment (buyer_id, announced_at desc, id desc);
create index shipment_of_carrier on shipment (carrier_id, announced_at desc, id desc);
alter table shipment enable row level security;
alter table shipment force row level security;
create policy parties on shipment
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party());

create table shipment_line (
  id            uuid primary key,
  shipment_id   uuid not null references shipment (id),
  position      int not null check (position > 0),
  seller_id     uuid not null,
  buyer_id      uuid not null,
  carrier_id    uuid not null,
  order_id      uuid not null,
  order_line    int not null,
  order_number  varchar(80) not null,
  material_code varchar(80) not null,
  material_name_zh varchar(200) not null,
  material_name_en varchar(200) not null,
  gtin          varchar(14) not null,
  grade_code    varchar(20),
  quantity      numeric(20, 6) not null check (quantity > 0),
  unit          varchar(3) not null,
  unique (shipment_id, position),
  unique (shipment_id, order_id, order_line)
);
create index shipment_line_of_order on shipment_line (order_id, order_line);
alter table shipment_line enable row level security;
alter table shipment_line force row level security;
create policy parties on shipment_line
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party());

-- What was made where and when. A lot number is used once per GTIN in the whole network.
create table lot (
  id          uuid primary key,
  seller_id   uuid not null,
  gtin        varchar(14) not null,
  number      varchar(20) not null,
  material_code varchar(80) not null,
  material_name_zh varchar(200) not null,
  material_name_en varchar(200) not null,
  produced_on date not null,
  origin      varchar(120) not null,
  made_at     timestamptz not null,
  unique (gtin, number)
);
create index lot_of_seller on lot (seller_id, made_at desc, id desc);

create table shipped_lot (
  id               uuid primary key,
  shipment_line_id uuid not null references shipment_line (id),
  shipment_id      uuid not null references shipment (id),
  seller_id        uuid not null,
  buyer_id         uuid not null,
  carrier_id       uuid not null,
  position         int not null,
  lot_id           uuid not null references lot (id),
  lot_number       varchar(20) not null,
  quantity         numeric(20, 6) not null check (quantity > 0),
  produced_on      date not null,
  origin           varchar(120) not null,
  unique (shipment_line_id, lot_id)
);
create index shipped_lot_of_lot on shipped_lot (lot_id);
create index shipped_lot_of_shipment on shipped_lot (shipment_id);
alter table shipped_lot enable row level security;
alter table shipped_lot force row level security;
create policy parties on shipped_lot
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party());

alter table lot enable row level security;
alter table lot force row level security;
create policy maker_and_receivers on lot
  using (app_service() or seller_id = app_party() or exists (select 1 from shipped_lot s where s.lot_id = lot.id))
  with check (app_service() or seller_id = app_party());
