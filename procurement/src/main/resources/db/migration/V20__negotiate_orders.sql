-- Orders that both parties change, cancel and close short; every column that says why stands beside what it explains.

alter table purchase_order drop constraint purchase_order_status_check;
alter table purchase_order add constraint purchase_order_status_check
  check (status in ('PLACED', 'PARTLY_CONFIRMED', 'CONFIRMED', 'REJECTED', 'CANCELLED'));
alter table purchase_order add column last_deed bigint;        -- the version that the latest deed made
update purchase_order set last_deed = version;
alter table purchase_order alter column last_deed set not null;

alter table purchase_order_line
  add column closed       numeric(20, 6) not null default 0 check (closed >= 0),
  add column close_reason varchar(500),
  add column cancelled    boolean not null default false,      -- keeps its number for ever
  add column allocated    numeric(20, 6),                      -- what a pool gave; the line never asks for more
  add constraint line_adds_up check (promised + rejected + closed <= quantity),
  add constraint cancelled_line_promises_nothing check (not cancelled or promised = 0);
update purchase_order_line set allocated = quantity where demand_line is not null;
alter table purchase_order_line add constraint line_within_allocation check (quantity <= allocated);

alter table order_promise add column taken_back_in bigint;     -- version of the order that took the promise back

alter table order_version drop constraint order_version_kind_check;
alter table order_version add constraint order_version_kind_check
  check (kind in ('PLACED', 'ANSWERED', 'CHANGED', 'CANCELLED', 'CLOSED'));

-- What one party proposes to the other; of a thread each counter-proposal names the one before.
create table order_proposal (
  id              uuid primary key,
  version         bigint not null,
  order_id        uuid not null references purchase_order (id),
  buyer_id        uuid not null,
  seller_id       uuid not null,
  kind            varchar(12) not null check (kind in ('CHANGE', 'CANCELLATION')),
  seen_version    bigint not null,
  proposed_by     uuid not null check (proposed_by in (buyer_id, seller_id)),
  person          varchar(200) not null,
  proposed_at     timestamptz not null,
  reason          varchar(500),
  counters        uuid references order_proposal (id),
  state           varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'COUNTERED', 'WITHDRAWN')),
  decided_by      uuid check (decided_by in (buyer_id, seller_id)),
  decided_person  varchar(200),
  decided_at      timestamptz,
  decision_reason varchar(500),
  accepted_as     bigint,                                      -- version of the order that the acceptance made
  check ((state = 'OPEN') = (decided_by is null)),
  check ((state = 'ACCEPTED') = (accepted_as is not null))
);
create unique index order_proposal_open on order_proposal (order_id) where state = 'OPEN';
create index order_proposal_of on order_proposal (order_id, proposed_at desc, id desc);
alter table order_proposal enable row level security;
alter table order_proposal force row level security;
create policy parties on order_proposal using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table order_proposal_line (
  id               uuid primary key,
  proposal_id      uuid not null references order_proposal (id),
  buyer_id         uuid not null,
  seller_id        uuid not null,
  line             int not null check (line > 0),
  deed             varchar(6) not null check (deed in ('CHANGE', 'ADD', 'REMOVE')),
  unit             varchar(3) not null,
  quantity         numeric(20, 6) check (quantity > 0),
  closed           numeric(20, 6) check (closed >= 0),
  unit_price       numeric(20, 6) check (unit_price >= 0),
  currency         char(3),
  window_from      date,
  window_to        date check (window_to >= window_from),
  material_code    varchar(80),
  material_name_zh varchar(200),
  material_name_en varchar(200),
  gtin             varchar(14),
  grade_code       varchar(20),
  promised_anew    boolean not null,                           -- whether the promises below replace those given
  unique (proposal_id, line)
);
alter table order_proposal_line enable row level security;
alter table order_proposal_line force row level security;
create policy parties on order_proposal_line
  using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table order_proposal_promise (
  proposal_line_id uuid not null references order_proposal_line (id),
  buyer_id         uuid not null,
  seller_id        uuid not null,
  quantity         numeric(20, 6) not null check (quantity > 0),
  due              date not null
);
create index order_proposal_promise_of on order_proposal_promise (proposal_line_id);
alter table order_proposal_promise enable row level security;
alter table order_proposal_promise force row level security;
create policy parties on order_proposal_promise
  using (app_service() or buyer_id = app_party() or seller_id = app_party());
