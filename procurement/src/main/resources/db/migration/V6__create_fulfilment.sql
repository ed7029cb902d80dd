-- What happened to order lines afterwards, as logistics and supply-finance tell: one row per source document line.

create table fulfilment (
  source_id   uuid not null,                    -- shipment, receipt or payable
  stage       varchar(10) not null check (stage in ('SHIPPED', 'ACCEPTED', 'PAYABLE')),
  order_id    uuid not null,
  order_line  int not null,
  buyer_id    uuid not null,
  seller_id   uuid not null,
  demand_id   uuid,
  demand_line int,
  amount      numeric(20, 6) not null check (amount >= 0),
  unit        varchar(3) not null,              -- UN/ECE Rec 20, or ISO 4217 for a payable
  happened_on date not null,
  primary key (source_id, stage, order_id, order_line)
);
create index fulfilment_of_order on fulfilment (order_id, order_line);
create index fulfilment_of_demand on fulfilment (demand_id, demand_line) where demand_id is not null;
alter table fulfilment enable row level security;
alter table fulfilment force row level security;
create policy parties on fulfilment using (app_service() or buyer_id = app_party() or seller_id = app_party());
