-- What suppliers can show of themselves, and what their buyers know of them from deliveries.

create table qualification (
  id            uuid primary key,
  version       bigint not null,
  supplier_id   uuid not null,
  kind          varchar(40) not null,
  number        varchar(80) not null,
  issuer        varchar(120) not null,
  valid_from    date not null,
  valid_until   date check (valid_until >= valid_from),   -- absent where it does not end
  withdrawn     boolean not null default false,
  document_name varchar(200),
  document_type varchar(40),
  document_size int,
  document_digest char(64),                      -- SHA-256 of the bytes
  entered_at    timestamptz not null,
  entered_by    varchar(200) not null
);
create unique index qualification_once on qualification (supplier_id, kind, number) where not withdrawn;
create index qualification_of on qualification (supplier_id, entered_at desc, id desc);
create index qualification_ending on qualification (valid_until) where not withdrawn and valid_until is not null;

-- To whom a supplier shows itself before there is any order between the two.
create table qualification_grant (
  supplier_id uuid not null,
  buyer_id    uuid not null,
  granted_at  timestamptz not null,
  granted_by  varchar(200) not null,
  primary key (supplier_id, buyer_id)
);
create index qualification_grant_to on qualification_grant (buyer_id, supplier_id);
alter table qualification_grant enable row level security;
alter table qualification_grant force row level security;
create policy both_sides on qualification_grant
  using (app_service() or supplier_id = app_party() or buyer_id = app_party())
  with check (app_service() or supplier_id = app_party());

-- Shown to whom the supplier has shown itself, and to whom it has orders from.
alter table qualification enable row level security;
alter table qualification force row level security;
create policy supplier_and_its_buyers on qualification
  using (app_service() or supplier_id = app_party()
    or exists (select 1 from qualification_grant g where g.supplier_id = qualification.supplier_id and g.buyer_id = app_party())
    or exists (select 1 from purchase_order o where o.seller_id = qualification.supplier_id and o.buyer_id = app_party()))
  with check (app_service() or supplier_id = app_party());

create table qualification_document (
  qualification_id uuid primary key references qualification (id),
  supplier_id      uuid not null,
  content          bytea not null
);
alter table qualification_document enable row level security;
alter table qualification_document force row level security;
create policy with_its_qualification on qualification_document
  using (app_service() or supplier_id = app_party()
    or exists (select 1 from qualification q where q.id = qualification_id))
  with check (app_service() or supplier_id = app_party());

-- Which reminders have gone out; a new end brings new ones.
create table qualification_reminder (
  qualification_id uuid not null references qualification (id),
  valid_until      date not null,
  days             int not null,                 -- before the end
  supplier_id      uuid not null,
  reminded_at      timestamptz not null,
  primary key (qualification_id, valid_until, days)
);
alter table qualification_reminder enable row level security;
alter table qualification_reminder force row level security;
create policy supplier_only on qualification_reminder using (app_service() or supplier_id = app_party());

-- What came of order lines at the weigh-in, as logistics tells; in the unit of the order line.
create table receipt_line (
  receipt_id  uuid not null,
  order_id    uuid not null,
  order_line  int not null,
  buyer_id    uuid not null,
  seller_id   uuid not null,
  received_on date not null,
  arrived     numeric(20, 6) not null check (arrived >= 0),
  accepted    numeric(20, 6) not null check (accepted >= 0),
  rejected    numeric(20, 6) not null check (rejected >= 0),
  unit        varchar(3) not null,
  primary key (receipt_id, order_id, order_line)
);
create index receipt_line_of_order on receipt_line (order_id, order_line);
create index receipt_line_between on receipt_line (buyer_id, seller_id, received_on);
alter table receipt_line enable row level security;
alter table receipt_line force row level security;
create policy parties on receipt_line using (app_service() or buyer_id = app_party() or seller_id = app_party());

create index order_promise_between on order_promise (buyer_id, seller_id, due);
create index purchase_order_between on purchase_order (buyer_id, seller_id, placed_at);

-- Deliveries of years before LinkNet, brought along by one side. They are never orders here; scorecards name them as history.
create table past_delivery (
  id              uuid primary key,
  owner_id        uuid not null,                 -- who brought it
  row_key         varchar(80) not null,          -- as the other system knows the line
  buyer_name      varchar(200),
  supplier_name   varchar(200) not null,
  supplier_id     uuid,                          -- the member that is meant, once that is known
  order_number    varchar(80),
  delivery_number varchar(80),
  item            varchar(300),
  country         varchar(80),                   -- where it went
  mode            varchar(40),                   -- how it went there
  terms           varchar(40),                   -- Incoterms, as the other system has them
  ordered_on      date,
  scheduled_on    date,
  delivered_on    date,
  quantity        numeric(20, 6),
  unit            varchar(20),
  amount          numeric(20, 6),                -- of the line, as it stood in the other system
  currency        varchar(3),
  weight_kg       numeric(20, 6),                -- of the shipment; on the one row that states it
  weight_of       varchar(80),                   -- the row that states it for this one
  freight         numeric(20, 6),                -- of the shipment; on the one row that states it
  freight_of      varchar(80),                   -- the row that states it for this one
  insurance       numeric(20, 6),
  imported_at     timestamptz not null,
  unique (owner_id, row_key)
);
create index past_delivery_between on past_delivery (owner_id, supplier_id, delivered_on);
create index past_delivery_by_name on past_delivery (owner_id, supplier_name);
alter table past_delivery enable row level security;
alter table past_delivery force row level security;
create policy owner_and_supplier on past_delivery
  using (app_service() or owner_id = app_party() or supplier_id = app_party())
  with check (app_service() or owner_id = app_party());
