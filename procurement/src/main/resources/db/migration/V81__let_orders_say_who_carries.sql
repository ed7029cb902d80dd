-- An order of a pool is carried as its demand said.

alter table purchase_order
  add column delivery_terms varchar(3) not null default 'DAP' check (delivery_terms in ('DAP', 'FCA'));

update purchase_order o set delivery_terms = d.delivery_terms
from demand d where d.id = o.demand_id and d.delivery_terms <> 'DAP';
