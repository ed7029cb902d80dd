-- A plan looks at what is still to come and at what came of late; lines settled long ago cost it nothing.
-- Lines from before count as open until an event tells of them again.
alter table supply_line
  add column open boolean not null default false,
  add column last_received_on date;
update supply_line l set
  open = exists (select 1 from promise p where p.supply_line_id = l.id),
  last_received_on = (select max(r.received_on) from receipt r where r.supply_line_id = l.id);
drop index supply_line_of_material;
create index supply_line_to_come on supply_line (member_id, material_code) where open;
create index supply_line_come on supply_line (member_id, material_code, last_received_on);
