-- Which documents about its orders a member gets sent to the queue of its account at the broker.

create table document_delivery (
  member_id  uuid primary key,
  version    bigint not null,
  account    varchar(40) not null,
  kinds      jsonb not null,
  changed_at timestamptz not null,
  changed_by varchar(200) not null
);
alter table document_delivery enable row level security;
alter table document_delivery force row level security;
create policy member_only on document_delivery using (app_service() or member_id = app_party());

-- procurement begins to follow its own orders: what was told before is not to be waited for.
insert into cursor_pos (consumer, agg_id, last_seq)
select 'procurement.on.procurement.order', agg_id, last_seq from outbox_head where agg_type = 'procurement.order';
