-- What a leader or processor asks the chain for. A posted demand never changes: a change is a new demand.

create sequence demand_number increment by 50;

create table demand (
  id          uuid primary key,
  version     bigint not null,
  number      varchar(40) not null,
  leader_id   uuid not null,
  title       varchar(120) not null,
  currency    char(3) not null,
  place       varchar(200) not null,
  answer_by   date,
  audience    varchar(10) not null check (audience in ('OPEN', 'INVITED')),
  status      varchar(10) not null check (status in ('OPEN', 'CLOSED')),
  posted_at   timestamptz not null,
  posted_by   varchar(200) not null,
  unique (leader_id, number)
);
create index demand_by_time on demand (posted_at desc, id desc);
create index demand_of_leader on demand (leader_id, posted_at desc, id desc);

create table demand_line (
  id            uuid primary key,
  demand_id     uuid not null references demand (id),
  line          int not null check (line > 0),
  material_code varchar(40) not null,
  grade_code    varchar(20) not null,
  quantity      numeric(20, 6) not null check (quantity > 0),
  unit          varchar(3) not null,
  window_from   date not null,
  window_to     date not null check (window_to >= window_from),
  price_ceiling numeric(20, 6) not null check (price_ceiling > 0),
  over_tolerance_percent  numeric(5, 2) not null check (over_tolerance_percent between 0 and 100),
  under_tolerance_percent numeric(5, 2) not null check (under_tolerance_percent between 0 and 100),
  minimum_lot   numeric(20, 6) check (minimum_lot > 0),
  unique (demand_id, line)
);

-- The leader's id stands in the row so that the policies of the two tables do not ask each other in circles.
create table demand_invitation (
  demand_id uuid not null references demand (id),
  member_id uuid not null,
  leader_id uuid not null,
  primary key (demand_id, member_id)
);
create index demand_invitation_of on demand_invitation (member_id, demand_id);

-- Invitations are read by the leader and by the invited alone: competitors never learn of each other.
alter table demand_invitation enable row level security;
alter table demand_invitation force row level security;
create policy invited_or_inviting on demand_invitation
  using (app_service() or member_id = app_party() or leader_id = app_party())
  with check (app_service() or leader_id = app_party());

-- A demand belongs to its leader; while it is open it is shown to those who can answer it.
alter table demand enable row level security;
alter table demand force row level security;
create policy leader_or_audience on demand
  using (
    app_service()
    or leader_id = app_party()
    or audience = 'OPEN' and exists (
      select 1 from member m where m.id = app_party() and m.kind in ('COOPERATIVE', 'SUPPLIER', 'PROCESSOR'))
    or audience = 'INVITED' and exists (
      select 1 from demand_invitation i where i.demand_id = demand.id and i.member_id = app_party()))
  with check (app_service() or leader_id = app_party());

alter table demand_line enable row level security;
alter table demand_line force row level security;
create policy with_its_demand on demand_line
  using (exists (select 1 from demand d where d.id = demand_id))
  with check (exists (select 1 from demand d where d.id = demand_id and (app_service() or d.leader_id = app_party())));
