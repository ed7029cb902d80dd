-- Promises between two parties. Lines and promises repeat both parties, so that a policy needs no second table.

create sequence purchase_order_number increment by 50;

create table purchase_order (
  id         uuid primary key,
  version    bigint not null,
  number     varchar(80) not null,
  buyer_id   uuid not null,
  seller_id  uuid not null,
  demand_id  uuid,
  currency   char(3) not null,
  place      varchar(200) not null,
  status     varchar(20) not null check (status in ('PLACED', 'PARTLY_CONFIRMED', 'CONFIRMED', 'REJECTED')),
  placed_at  timestamptz not null,
  placed_by  varchar(200) not null,
  unique (buyer_id, number)
);
create unique index purchase_order_once_per_demand on purchase_order (demand_id, seller_id) where demand_id is not null;
create index purchase_order_of_buyer on purchase_order (buyer_id, placed_at desc, id desc);
create index purchase_order_of_seller on purchase_order (seller_id, placed_at desc, id desc);
alter table purchase_order enable row level security;
alter table purchase_order force row level security;
create policy parties on purchase_order using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table purchase_order_line (
  id            uuid primary key,
  order_id      uuid not null references purchase_order (id),
  buyer_id      uuid not null,
  seller_id     uuid not null,
  line          int not null check (line > 0),
  material_code varchar(80) not null,
  material_name_zh varchar(200) not null,
  material_name_en varchar(200) not null,
  gtin          varchar(14),
  grade_code    varchar(20),
  quantity      numeric(20, 6) not null check (quantity > 0),
  unit          varchar(3) not null,
  unit_price    numeric(20, 6) not null check (unit_price >= 0),
  window_from   date not null,
  window_to     date not null check (window_to >= window_from),
  place         varchar(200) not null,
  over_tolerance_percent  numeric(5, 2) not null,
  under_tolerance_percent numeric(5, 2) not null,
  partial_welcome boolean not null,
  demand_line   int,
  answer        varchar(10) check (answer in ('ACCEPTED', 'PARTIAL', 'REJECTED')),
  reason        varchar(500),
  promised      numeric(20, 6) not null check (promised >= 0),
  rejected      numeric(20, 6) not null check (rejected >= 0),
  check (promised + rejected <= quantity),
  unique (order_id, line)
);
alter table purchase_order_line enable row level security;
alter table purchase_order_line force row level security;
create policy parties on purchase_order_line
  using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table order_promise (
  id         uuid primary key,
  order_id   uuid not null references purchase_order (id),
  buyer_id   uuid not null,
  seller_id  uuid not null,
  line       int not null,
  quantity   numeric(20, 6) not null check (quantity > 0),
  due        date not null,
  given_in   bigint not null                    -- version of the order that brought the promise
);
create index order_promise_of on order_promise (order_id, line);
alter table order_promise enable row level security;
alter table order_promise force row level security;
create policy parties on order_promise using (app_service() or buyer_id = app_party() or seller_id = app_party());

-- What each version said, for the negotiation thread; written once.
create table order_version (
  order_id  uuid not null references purchase_order (id),
  version   bigint not null,
  buyer_id  uuid not null,
  seller_id uuid not null,
  kind      varchar(10) not null check (kind in ('PLACED', 'ANSWERED')),
  said_by   uuid not null,
  person    varchar(200) not null,
  said_at   timestamptz not null,
  content   jsonb not null,
  primary key (order_id, version)
);
alter table order_version enable row level security;
alter table order_version force row level security;
create policy parties on order_version using (app_service() or buyer_id = app_party() or seller_id = app_party());

-- The document an order came in, as it came.
create table order_document (
  order_id   uuid primary key references purchase_order (id),
  buyer_id   uuid not null,
  seller_id  uuid not null,
  media_type varchar(80) not null,
  content    text not null
);
alter table order_document enable row level security;
alter table order_document force row level security;
create policy parties on order_document using (app_service() or buyer_id = app_party() or seller_id = app_party());
