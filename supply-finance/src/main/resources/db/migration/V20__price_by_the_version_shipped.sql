-- A delivery costs what the version of the order said under which it was shipped, whatever was agreed on later.
alter table trade_fact drop constraint trade_fact_kind_check;
alter table trade_fact add constraint trade_fact_kind_check check
  (kind in ('ORDER_PLACED', 'ORDER_ANSWERED', 'ORDER_CHANGED', 'DELIVERY_ANNOUNCED', 'GOODS_RECEIVED'));

create table shipped_under (
  shipment_id   uuid not null,
  order_id      uuid not null,
  order_version bigint not null check (order_version > 0),
  event_id      uuid not null references trade_fact (event_id) deferrable initially deferred,
  primary key (shipment_id, order_id)
);
alter table shipped_under enable row level security;
alter table shipped_under force row level security;
create policy with_its_shipment on shipped_under
  using (exists (select 1 from trade_fact f where f.event_id = shipped_under.event_id))
  with check (app_service());
