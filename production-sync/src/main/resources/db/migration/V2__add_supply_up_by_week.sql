-- What comes to a member in which week, so that a plan does not read each open order line at each change of one.
create table supply_week (
  member_id     uuid not null,
  material_code varchar(80) not null,
  kind          varchar(8) not null check (kind in ('PROMISED', 'RECEIVED')),
  week          date not null check (extract(isodow from week) = 1),
  unit          varchar(3) not null,
  amount        numeric(24, 6) not null,
  primary key (member_id, material_code, kind, week, unit)
);
alter table supply_week enable row level security;
alter table supply_week force row level security;
create policy owner on supply_week using (app_service() or member_id = app_party());

alter table supply_line
  add column next_due date,
  add column last_received_on date;

-- Lots are taken off the earliest promises first, as the order lines themselves count.
create temporary table due_part on commit drop as
with factor (unit, amount) as (values ('KGM', 1), ('TNE', 1000), ('GRM', 0.001), ('MGM', 0.000001), ('DTN', 100),
    ('LBR', 0.45359237), ('LTR', 1), ('MLT', 0.001), ('HLT', 100), ('MTQ', 1000)),
  come as (
    select l.id, sum(r.announced * coalesce(f.amount, 1) / coalesce(g.amount, 1)) as amount
    from supply_line l join receipt r on r.supply_line_id = l.id
      left join factor f on f.unit = r.unit left join factor g on g.unit = l.unit
    group by l.id),
  promised as (
    select l.id, l.member_id, l.material_code, l.unit, p.due, p.position,
      p.amount * coalesce(f.amount, 1) / coalesce(g.amount, 1) as amount
    from supply_line l join promise p on p.supply_line_id = l.id
      left join factor f on f.unit = p.unit left join factor g on g.unit = l.unit
    where l.unit is not null),
  summed as (
    select p.*, sum(p.amount) over (partition by p.id order by p.due, p.position) as until from promised p)
select s.id, s.member_id, s.material_code, s.unit, s.due,
  round(least(s.amount, greatest(0, s.until - coalesce(c.amount, 0))), 6) as amount
from summed s left join come c on c.id = s.id;

insert into supply_week (member_id, material_code, kind, week, unit, amount)
select member_id, material_code, 'PROMISED', date_trunc('week', due)::date, unit, sum(amount)
from due_part where amount > 0 group by 1, 2, 4, 5;
insert into supply_week (member_id, material_code, kind, week, unit, amount)
select l.member_id, l.material_code, 'RECEIVED', date_trunc('week', r.received_on)::date, r.unit, sum(r.accepted)
from supply_line l join receipt r on r.supply_line_id = l.id
where l.material_code is not null group by 1, 2, 4, 5;
update supply_line l set
  next_due = (select min(d.due) from due_part d where d.id = l.id and d.amount > 0),
  last_received_on = (select max(r.received_on) from receipt r where r.supply_line_id = l.id);

drop index supply_line_of_material;
create index supply_line_to_come on supply_line (member_id, material_code, next_due) where next_due is not null;
create index supply_line_come on supply_line (member_id, material_code, last_received_on) where last_received_on is not null;
