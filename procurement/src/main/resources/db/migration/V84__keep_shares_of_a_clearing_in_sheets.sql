-- A clearing writes 100,000 shares at once. They are never changed, and read together: what one cooperative gives to one
-- demand. One row for all of these costs a tenth of what a row for each does (ADR 38).
create function all_within(parts numeric[], wholes numeric[]) returns boolean language sql immutable parallel safe as
$$ select bool_and(coalesce(part >= 0 and part <= whole, false)) from unnest(parts, wholes) as s (part, whole) $$;

create table allocation_sheet (
  clearing_id    uuid not null,
  sheet          int not null check (sheet > 0), -- counts the sheets of a clearing
  demand_id      uuid not null,
  leader_id      uuid not null,
  cooperative_id uuid not null,
  pledge_ids     uuid[] not null,                -- this and what follows: an element for each share, in one order
  pledge_lines   int[] not null,
  demand_lines   int[] not null,
  pledged        numeric[] not null,
  allocated      numeric[] not null,
  units          text[] not null,
  unit_prices    numeric[] not null,
  earliest       date[] not null,
  latest         date[] not null,
  reasons        text[] not null,
  reason_values  jsonb[] not null,
  primary key (clearing_id, sheet),
  unique (demand_id, clearing_id, cooperative_id),
  constraint allocated_within_pledged check (all_within(allocated, pledged)),
  constraint an_element_for_each_share check (cardinality(pledge_ids) = all (array[cardinality(pledge_lines),
    cardinality(demand_lines), cardinality(pledged), cardinality(allocated), cardinality(units), cardinality(unit_prices),
    cardinality(earliest), cardinality(latest), cardinality(reasons), cardinality(reason_values)]))
);
alter table allocation_sheet enable row level security;
alter table allocation_sheet force row level security;
create policy cooperative_and_leader on allocation_sheet
  using (app_service() or cooperative_id = app_party() or leader_id = app_party())
  with check (app_service() or leader_id = app_party());

insert into allocation_sheet
select clearing_id, row_number() over (partition by clearing_id order by min(id::text)), demand_id, leader_id, cooperative_id,
  array_agg(pledge_id order by id), array_agg(pledge_line order by id), array_agg(demand_line order by id),
  array_agg(pledged order by id), array_agg(allocated order by id), array_agg(unit::text order by id),
  array_agg(unit_price order by id), array_agg(earliest order by id), array_agg(latest order by id),
  array_agg(reason::text order by id), array_agg(reason_values order by id)
from allocation group by clearing_id, demand_id, leader_id, cooperative_id;
drop table allocation;

-- What foreign keys and a unique key would say, asked of all new shares together.
create or replace function shares_need_their_pledge() returns trigger language plpgsql as $$
begin
  if exists (select 1 from written w, unnest(w.pledge_ids) as s (pledge_id)
    where not exists (select 1 from pledge p where p.id = s.pledge_id))
  then
    raise foreign_key_violation using message = 'a share is of a pledge that there is';
  end if;
  if exists (
    select 1 from written w, unnest(w.pledge_ids, w.pledge_lines, w.demand_lines) as s (pledge_id, pledge_line, demand_line)
    group by w.clearing_id, w.demand_id, s.pledge_id, s.pledge_line, s.demand_line having count(*) > 1)
  then
    raise unique_violation using message = 'a pledged line gives to a demand line once';
  end if;
  return null;
end $$;
create trigger shares_need_their_pledge after insert on allocation_sheet referencing new table as written
  for each statement execute function shares_need_their_pledge();
