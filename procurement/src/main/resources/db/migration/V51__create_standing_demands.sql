-- What a leader needs every week: from it the service posts each week's demand in time, once, however long it was away.

create table standing_demand (
  id             uuid primary key,
  version        bigint not null,
  leader_id      uuid not null,
  leader_kind    varchar(20) not null,
  title          varchar(120) not null,
  currency       char(3) not null,
  place          varchar(200) not null,
  audience       varchar(20) not null check (audience in ('OPEN', 'INVITED', 'OWN_SUPPLIERS')),
  invited        jsonb not null,                     -- ids of members
  first_day      date not null,                      -- first day of the first delivery; the weekday is its weekday
  last_day       date,                               -- no delivery begins after it
  window_days    int not null check (window_days between 1 and 31),     -- days a delivery may take
  lead_days      int not null check (lead_days between 1 and 366),      -- posted so many days before its first day
  answer_days    int not null check (answer_days between 0 and 366),    -- pledges until so many days before
  firm_days      int not null check (firm_days >= answer_days),         -- firm when so near
  semi_firm_days int not null check (semi_firm_days >= firm_days),      -- nearly firm when so near; else a forecast
  lines          jsonb not null,
  next_day       date not null,                      -- first day of the next delivery that is not posted yet
  ended_at       timestamptz,
  set_by         varchar(200) not null,
  set_at         timestamptz not null,
  check (answer_days < lead_days)
);
create index standing_demand_of on standing_demand (leader_id, set_at desc, id desc);
create index standing_demand_due on standing_demand (next_day) where ended_at is null;
alter table standing_demand enable row level security;
alter table standing_demand force row level security;
create policy leader_only on standing_demand using (app_service() or leader_id = app_party());

-- One row per delivery: the key lets none be posted twice.
create table standing_posting (
  standing_id uuid not null references standing_demand (id),
  day         date not null,                         -- first day of the delivery
  leader_id   uuid not null,
  demand_id   uuid references demand (id),
  refusal     varchar(60),                           -- why none was posted: slug of a problem, or 'too-late'
  handled_at  timestamptz not null,
  primary key (standing_id, day),
  check ((demand_id is null) = (refusal is not null))
);
create index standing_posting_of_demand on standing_posting (demand_id);
alter table standing_posting enable row level security;
alter table standing_posting force row level security;
create policy leader_only on standing_posting using (app_service() or leader_id = app_party());
