-- EPCIS 2.0 events as they are served, with what the standard's queries ask for beside them.
create table epcis_event (
  id           uuid primary key,
  shipment_id  uuid not null references shipment (id),
  seller_id    uuid not null,
  buyer_id     uuid not null,
  carrier_id   uuid not null,
  event_type   varchar(40) not null,
  action       varchar(10) not null,
  biz_step     varchar(40) not null,
  disposition  varchar(40),
  read_point   varchar(200),
  biz_location varchar(200),
  event_time   timestamptz not null,
  record_time  timestamptz not null,
  epcs         text[] not null,                 -- epcList and childEPCs
  classes      text[] not null,                 -- quantityList and childQuantityList
  parent       varchar(200),
  document     jsonb not null
);
create index epcis_event_in_order on epcis_event (event_time, id);
create index epcis_event_epcs on epcis_event using gin (epcs);
create index epcis_event_classes on epcis_event using gin (classes);
create index epcis_event_of_shipment on epcis_event (shipment_id);
alter table epcis_event enable row level security;
alter table epcis_event force row level security;
create policy parties on epcis_event
  using (app_service() or seller_id = app_party() or buyer_id = app_party() or carrier_id = app_party());
create trigger epcis_event_is_final before update or delete on epcis_event for each row execute function refuse_change();
