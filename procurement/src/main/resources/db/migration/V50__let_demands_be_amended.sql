-- A demand keeps its number and its pool and gets new versions; what each said stays as it was said.

drop policy leader_or_audience on demand;                -- names the column that grows
alter table demand
  alter column audience type varchar(20),
  drop constraint demand_audience_check,
  drop constraint demand_status_check,
  add constraint demand_audience_check check (audience in ('OPEN', 'INVITED', 'OWN_SUPPLIERS')),
  add constraint demand_status_check check (status in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  add column revision  int not null default 1 check (revision > 0),
  add column withdrawn varchar(500);               -- why it was taken back

-- A line asked down to nothing is withdrawn; it keeps its number.
alter table demand_line
  drop constraint demand_line_quantity_check,
  add constraint demand_line_quantity_check check (quantity >= 0),
  add column zone        varchar(10) not null default 'FIRM' check (zone in ('FIRM', 'SEMI_FIRM', 'FORECAST')),
  add column fixed_price boolean not null default false;

-- Both who are invited and the own suppliers at the time of posting are named one by one.
create policy leader_or_audience on demand
  using (
    app_service()
    or leader_id = app_party()
    or audience = 'OPEN' and exists (
      select 1 from member m where m.id = app_party() and m.kind in ('COOPERATIVE', 'SUPPLIER', 'PROCESSOR'))
    or audience <> 'OPEN' and exists (
      select 1 from demand_invitation i where i.demand_id = demand.id and i.member_id = app_party()))
  with check (app_service() or leader_id = app_party());

create table demand_version (
  demand_id uuid not null references demand (id),
  revision  int not null check (revision > 0),
  leader_id uuid not null,
  said_by   varchar(200) not null,
  said_at   timestamptz not null,
  reason    varchar(500),
  content   jsonb not null,                          -- the whole demand as it stood, without the names of the invited
  primary key (demand_id, revision)
);
-- No policy lets anybody change or remove a version.
alter table demand_version enable row level security;
alter table demand_version force row level security;
create policy read_with_its_demand on demand_version for select
  using (exists (select 1 from demand d where d.id = demand_id));
create policy said_by_its_leader on demand_version for insert
  with check (app_service() or leader_id = app_party());

insert into demand_version (demand_id, revision, leader_id, said_by, said_at, content)
select d.id, 1, d.leader_id, d.posted_by, d.posted_at, jsonb_strip_nulls(jsonb_build_object(
  'title', d.title, 'currency', d.currency, 'place', d.place, 'answerBy', d.answer_by, 'audience', d.audience,
  'lines', (select jsonb_agg(jsonb_build_object(
      'line', l.line, 'materialCode', l.material_code, 'gradeCode', l.grade_code,
      'quantity', jsonb_build_object('amount', trim_scale(l.quantity)::text, 'unit', l.unit),
      'windowFrom', l.window_from, 'windowTo', l.window_to,
      'priceCeiling', jsonb_build_object('amount', trim_scale(l.price_ceiling)::text, 'currency', d.currency),
      'fixedPrice', false, 'zone', 'FIRM',
      'overTolerancePercent', trim_scale(l.over_tolerance_percent)::text,
      'underTolerancePercent', trim_scale(l.under_tolerance_percent)::text,
      'minimumLot', case when l.minimum_lot is not null
        then jsonb_build_object('amount', trim_scale(l.minimum_lot)::text, 'unit', l.unit) end) order by l.line)
    from demand_line l where l.demand_id = d.id)))
from demand d;

-- A pledge knows which version of the demand its cooperative has seen; a line that no longer fits waits for its answer.
alter table pledge add column demand_revision int not null default 1;
alter table pledge_line
  drop constraint pledge_line_quantity_check,
  add constraint pledge_line_quantity_check check (quantity >= 0),
  add column misfit   varchar(30),
  add column forecast boolean not null default false;     -- pledged for a forecast: binds nobody
create index pledge_line_unanswered on pledge_line (demand_id, demand_line) where misfit is not null;
