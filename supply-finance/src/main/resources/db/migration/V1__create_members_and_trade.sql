-- Who takes part, and what was ordered, delivered and accepted: read models of other services' events.

-- Names are known to every member.
create table member (
  id       uuid primary key,
  kind     varchar(20) not null,
  alias    varchar(80) not null,
  name_zh  varchar(120) not null,
  name_en  varchar(120) not null
);

-- Fraction digits of a currency (ISO 4217, table A.1); the rest of the list has two.
create function currency_digits(code text) returns int language sql immutable as
$$ select case
     when code in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
                   'XAF', 'XOF', 'XPF') then 0
     when code in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
     when code in ('CLF', 'UYW') then 4
     else 2 end $$;

create function refuse_change() returns trigger language plpgsql as
$$ begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- One event as it came, with its digest: the evidence that claims rest on.
create table trade_fact (
  event_id         uuid primary key,
  kind             varchar(20) not null
                   check (kind in ('ORDER_PLACED', 'ORDER_ANSWERED', 'DELIVERY_ANNOUNCED', 'GOODS_RECEIVED')),
  document_id      uuid not null,               -- order or shipment
  document_version bigint not null,             -- order version, 0 for shipments
  number           varchar(80) not null,
  buyer_id         uuid not null,
  seller_id        uuid not null,
  occurred_at      timestamptz not null,
  digest           char(64) not null,           -- SHA-256 of content, hexadecimal
  content          text not null                -- canonical JSON (RFC 8785) of the event's data
);
create index trade_fact_of_document on trade_fact (document_id, occurred_at);
create trigger trade_fact_is_kept before update or delete on trade_fact
  for each row execute function refuse_change();
alter table trade_fact enable row level security;
alter table trade_fact force row level security;
create policy parties on trade_fact
  using (app_service() or buyer_id = app_party() or seller_id = app_party())
  with check (app_service());

-- The price of an order line, by order version.
create table order_line (
  order_id         uuid not null,
  version          bigint not null,
  line             int not null,
  event_id         uuid not null references trade_fact (event_id) deferrable initially deferred,
  order_number     varchar(80) not null,
  material_code    varchar(40) not null,
  material_name_zh varchar(120) not null,
  material_name_en varchar(120) not null,
  grade_code       varchar(20),
  unit             varchar(3) not null,
  unit_price       numeric(20, 6) not null check (unit_price >= 0),
  currency         char(3) not null,
  primary key (order_id, version, line)
);
alter table order_line enable row level security;
alter table order_line force row level security;
create policy with_its_order on order_line
  using (exists (select 1 from trade_fact f where f.event_id = order_line.event_id))
  with check (app_service());

-- What the buyer's weighbridge accepted of one lot.
create table accepted_line (
  receipt_id        uuid not null,
  position          int not null,
  event_id          uuid not null references trade_fact (event_id) deferrable initially deferred,
  shipment_id       uuid not null,
  receipt_number    varchar(80) not null,
  order_id          uuid not null,
  order_line        int not null,
  buyer_id          uuid not null,
  seller_id         uuid not null,
  received_at       timestamptz not null,
  accepted          numeric(20, 6) not null check (accepted >= 0),
  rejected          numeric(20, 6) not null check (rejected >= 0),
  unit              varchar(3) not null,
  delivered_grade   varchar(20),
  deduction_percent numeric(5, 2) not null check (deduction_percent between 0 and 100),
  reason            varchar(400),
  primary key (receipt_id, position)
);
create index accepted_line_of_order on accepted_line (order_id, receipt_id);
alter table accepted_line enable row level security;
alter table accepted_line force row level security;
create policy parties on accepted_line
  using (app_service() or buyer_id = app_party() or seller_id = app_party())
  with check (app_service());
