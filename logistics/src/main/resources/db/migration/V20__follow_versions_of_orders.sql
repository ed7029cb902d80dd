-- Which version of its order a line follows, and under which a load was shipped: the price is the one of that version.
alter table deliverable add column order_version bigint not null default 1;
alter table deliverable alter column order_version drop default;
alter table shipment_line add column order_version bigint not null default 1;
alter table shipment_line alter column order_version drop default;
