-- What a buyer will call off from a seller over a time, at a price; each call-off is a purchase order of its own.

create sequence blanket_order_number increment by 50;

create table blanket_order (
  id         uuid primary key,
  version    bigint not null,
  number     varchar(80) not null,
  buyer_id   uuid not null,
  seller_id  uuid not null check (seller_id <> buyer_id),
  currency   char(3) not null,
  place      varchar(200) not null,
  valid_from date not null,
  valid_to   date not null check (valid_to >= valid_from),
  status     varchar(10) not null check (status in ('PLACED', 'AGREED', 'REFUSED', 'ENDED')),
  placed_at  timestamptz not null,
  placed_by  varchar(200) not null,
  decided_at timestamptz,
  decided_by varchar(200),
  reason     varchar(500),
  unique (buyer_id, number)
);
create index blanket_order_of_buyer on blanket_order (buyer_id, placed_at desc, id desc);
create index blanket_order_of_seller on blanket_order (seller_id, placed_at desc, id desc);
alter table blanket_order enable row level security;
alter table blanket_order force row level security;
create policy parties on blanket_order using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table blanket_order_line (
  id            uuid primary key,
  blanket_id    uuid not null references blanket_order (id),
  buyer_id      uuid not null,
  seller_id     uuid not null,
  line          int not null check (line > 0),
  material_code varchar(80) not null,
  material_name_zh varchar(200) not null,
  material_name_en varchar(200) not null,
  grade_code    varchar(20),
  quantity      numeric(20, 6) not null check (quantity > 0),
  least         numeric(20, 6) check (least > 0 and least <= quantity),
  unit          varchar(3) not null,
  unit_price    numeric(20, 6) not null check (unit_price >= 0),
  unique (blanket_id, line)
);
alter table blanket_order_line enable row level security;
alter table blanket_order_line force row level security;
create policy parties on blanket_order_line
  using (app_service() or buyer_id = app_party() or seller_id = app_party());

alter table purchase_order add column blanket_id uuid references blanket_order (id);
create index purchase_order_of_blanket on purchase_order (blanket_id) where blanket_id is not null;
alter table purchase_order_line add column blanket_line int;
