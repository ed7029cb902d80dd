alter table blanket_order add column delivery_terms varchar(3) not null default 'DAP'
  constraint delivery_terms_known check (delivery_terms in ('DAP', 'FCA'));
