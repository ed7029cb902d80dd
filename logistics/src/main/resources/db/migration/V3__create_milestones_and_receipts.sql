-- What the carrier told, in the order it was told; written once.
create table milestone (
  id          uuid primary key,
  shipment_id uuid not null references shipment (id),
  seller_id   uuid not null,
  buyer_id    uuid not null,
  carrier_id  uuid not null,
  kind        varchar(12) not null check (kind in ('PICKED_UP', 'IN_TRANSIT', 'ARRIVED', 'DELAYED')),
  happened_at timestamptz not null,
  reported_at timestamptz not null,
  reported_by varchar(200) not null,
  place       varchar(120),
  note        varchar(400),
  expected_arrival date
);
create index milestone_of_shipment on milestone (shipment_id, reported_at, id);
alter table milestone enable row level security;
alter table milestone force row level security;
create policy parties on milestone
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party());

-- One receipt per shipment, never changed.
create sequence receipt_number;
create table receipt (
  id          uuid primary key,
  shipment_id uuid not null unique references shipment (id),
  number      varchar(40) not null unique,
  seller_id   uuid not null,
  buyer_id    uuid not null,
  carrier_id  uuid not null,
  received_at timestamptz not null,
  received_by varchar(200) not null
);
alter table receipt enable row level security;
alter table receipt force row level security;
create policy parties on receipt
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party())
  with check (app_service() or buyer_id = app_party());

create table receipt_line (
  id          uuid primary key,
  receipt_id  uuid not null references receipt (id),
  seller_id   uuid not null,
  buyer_id    uuid not null,
  carrier_id  uuid not null,
  position    int not null,
  order_id    uuid not null,
  order_line  int not null,
  lot_id      uuid not null references lot (id),
  lot_number  varchar(20) not null,
  unit        varchar(3) not null,
  shipped     numeric(20, 6) not null check (shipped > 0),
  gross       numeric(20, 6) not null,
  tare        numeric(20, 6) not null check (tare >= 0),
  net         numeric(20, 6) not null check (net >= 0),
  accepted    numeric(20, 6) not null check (accepted >= 0),
  rejected    numeric(20, 6) not null check (rejected >= 0),
  shortage    numeric(20, 6) not null check (shortage >= 0),
  surplus     numeric(20, 6) not null check (surplus >= 0),
  delivered_grade varchar(20),
  deduction_percent numeric(5, 2) not null check (deduction_percent between 0 and 100),
  reason      varchar(400),
  check (gross - tare = net),
  check (accepted + rejected + shortage = shipped),
  check (net - surplus = accepted + rejected),
  check (rejected = 0 or reason is not null),
  unique (receipt_id, lot_id, order_id, order_line)
);
alter table receipt_line enable row level security;
alter table receipt_line force row level security;
create policy parties on receipt_line
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party())
  with check (app_service() or buyer_id = app_party());

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is written once', tg_table_name using errcode = 'integrity_constraint_violation'; end $$;
create trigger receipt_is_final before update or delete on receipt for each row execute function refuse_change();
create trigger receipt_line_is_final before update or delete on receipt_line for each row execute function refuse_change();
create trigger milestone_is_final before update or delete on milestone for each row execute function refuse_change();
