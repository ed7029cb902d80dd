-- Requests for quotation and their sealed bids. A bid is a cipher text until its hour; from then on its buyer reads it.

create sequence rfq_number increment by 50;

create table rfq (
  id              uuid primary key,
  version         bigint not null,
  number          varchar(40) not null unique,
  buyer_id        uuid not null,
  title           varchar(120) not null,
  currency        char(3) not null,
  place           varchar(200) not null,
  district        char(6) not null references district (adcode),
  audience        varchar(14) not null check (audience in ('INVITED', 'OWN_SUPPLIERS')),
  status          varchar(10) not null
                  check (status in ('DRAFT', 'OPEN', 'OPENED', 'AWARDED', 'CLOSED', 'WITHDRAWN')),
  answer_until    timestamptz not null,
  price_weight    smallint not null check (price_weight >= 0),
  quality_weight  smallint not null check (quality_weight >= 0),
  record_weight   smallint not null check (record_weight >= 0),
  distance_weight smallint not null check (distance_weight >= 0),
  created_at      timestamptz not null,
  created_by      varchar(200) not null,
  published_at    timestamptz,
  opened_at       timestamptz,
  decided_at      timestamptz,                  -- awarded, closed or withdrawn
  reason          varchar(500),                 -- why it was withdrawn or closed without an award
  check (price_weight + quality_weight + record_weight + distance_weight = 100),
  check (status = 'DRAFT' or status = 'WITHDRAWN' or published_at is not null)
);
create index rfq_of_buyer on rfq (buyer_id, created_at desc, id desc);
create index rfq_due on rfq (answer_until, id) where status = 'OPEN';
alter table rfq enable row level security;
alter table rfq force row level security;

-- The invited do not learn of each other: each sees its own row only.
create table rfq_invitation (
  rfq_id    uuid not null references rfq (id),
  member_id uuid not null,
  buyer_id  uuid not null,
  primary key (rfq_id, member_id)
);
create index rfq_invitation_of on rfq_invitation (member_id, rfq_id);
alter table rfq_invitation enable row level security;
alter table rfq_invitation force row level security;
create policy buyer_and_invited on rfq_invitation
  using (app_service() or buyer_id = app_party() or member_id = app_party())
  with check (app_service() or buyer_id = app_party());

-- What was withdrawn before it was published was never anybody's business.
create policy buyer_and_invited on rfq
  using (app_service() or buyer_id = app_party()
    or published_at is not null and exists (
      select 1 from rfq_invitation i where i.rfq_id = id and i.member_id = app_party()))
  with check (app_service() or buyer_id = app_party());

create table rfq_line (
  id            uuid primary key,
  rfq_id        uuid not null references rfq (id),
  buyer_id      uuid not null,
  line          int not null check (line > 0),
  material_code varchar(40) not null,
  grade_code    varchar(20) not null,
  quantity      numeric(20, 6) not null check (quantity > 0),
  unit          varchar(3) not null,
  window_from   date not null,
  window_to     date not null check (window_to >= window_from),
  place         varchar(200) not null,
  substitutes_welcome boolean not null,
  unique (rfq_id, line)
);
alter table rfq_line enable row level security;
alter table rfq_line force row level security;
create policy with_its_rfq on rfq_line
  using (app_service() or buyer_id = app_party() or exists (select 1 from rfq r where r.id = rfq_id))
  with check (app_service() or buyer_id = app_party());

create table bid (
  id         uuid primary key,                  -- random: its moment says nothing
  rfq_id     uuid not null references rfq (id),
  buyer_id   uuid not null,
  bidder_id  uuid not null,
  version    bigint not null,
  revision   int not null check (revision > 0),
  status     varchar(10) not null check (status in ('SEALED', 'WITHDRAWN', 'OPENED', 'BROKEN')),
  key_id     char(16) not null,                 -- which sealing key, not the key
  sealed     bytea,                             -- nonce || AES-256-GCM cipher text || tag; gone when withdrawn
  commitment char(64) not null,                 -- SHA-256 over salt and canonical bid; stands in the evidence log too
  sealed_at  timestamptz not null,
  sealed_by  varchar(200) not null,
  note       varchar(500),                      -- the bidder's words, found at the opening
  unique (rfq_id, bidder_id),
  check (note is null or status = 'OPENED')
);
alter table bid enable row level security;
alter table bid force row level security;
create policy bidder_and_after_the_deadline_buyer on bid
  using (app_service() or bidder_id = app_party()
    or buyer_id = app_party() and exists (
      select 1 from rfq r
      where r.id = rfq_id and r.status in ('OPENED', 'AWARDED', 'CLOSED') and r.opened_at is not null
        and r.answer_until <= clock_timestamp()))
  with check (app_service() or bidder_id = app_party());

-- What the opened bids offer and how it scores, frozen at the opening; bidders read their own bid, never a score.
create table bid_offer (
  id             uuid primary key,
  bid_id         uuid not null references bid (id),
  rfq_id         uuid not null references rfq (id),
  buyer_id       uuid not null,
  bidder_id      uuid not null,
  line           int not null,
  position       int not null check (position > 0),   -- in the bid
  material_code  varchar(40) not null,
  grade_code     varchar(20) not null,
  quantity       numeric(20, 6) not null check (quantity > 0),
  unit           varchar(3) not null,
  unit_price     numeric(20, 6) not null check (unit_price > 0),
  freight        numeric(20, 6) not null check (freight >= 0),
  earliest       date not null,
  latest         date not null check (latest >= earliest),
  substitute     varchar(20) check (substitute in ('LOWER_GRADE', 'OTHER_VARIETY', 'OUT_OF_SEASON', 'OTHER_FORM')),
  sealed_at      timestamptz not null,
  record_percent smallint not null check (record_percent between 0 and 100),
  distance_km    int check (distance_km >= 0),         -- null: the bidder's seat is not known
  price_score    numeric(7, 4) not null,
  quality_score  numeric(7, 4) not null,
  record_score   numeric(7, 4) not null,
  distance_score numeric(7, 4) not null,
  score          numeric(7, 4) not null,
  rank           int not null check (rank > 0),        -- within the line, 1 is the best
  unique (bid_id, position)
);
create index bid_offer_of_line on bid_offer (rfq_id, line, rank);
alter table bid_offer enable row level security;
alter table bid_offer force row level security;
create policy buyer_only on bid_offer
  using (app_service() or buyer_id = app_party())
  with check (app_service());

create table rfq_award (
  id         uuid primary key,
  rfq_id     uuid not null references rfq (id),
  buyer_id   uuid not null,
  bidder_id  uuid not null,
  line       int not null,
  position   int not null,
  quantity   numeric(20, 6) not null check (quantity > 0),
  unit       varchar(3) not null,
  order_id   uuid not null references purchase_order (id),
  order_line int not null,
  unique (rfq_id, bidder_id, position)
);
alter table rfq_award enable row level security;
alter table rfq_award force row level security;
create policy buyer_and_winner on rfq_award
  using (app_service() or buyer_id = app_party() or bidder_id = app_party())
  with check (app_service() or buyer_id = app_party());
