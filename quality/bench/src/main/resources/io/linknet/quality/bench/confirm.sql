-- The statements that procurement sends to confirm the order :o of :b by :s, with payloads of the same size.
begin;
select set_config('app.party', :s::text, true), set_config('app.service', '', true);
select route, body_hash, status, location, etag, content_type, body from idempotency_key
    where member_id = :b::uuid and person = 'bench|person' and key = 'a---' || :o::text;
select * from purchase_order where id = :o::uuid and (buyer_id = :s::uuid or seller_id = :s::uuid) for no key update;
select * from order_proposal where order_id = :o::uuid and state = 'OPEN';
select * from purchase_order_line where order_id = :o::uuid order by line;
select * from order_promise where order_id = :o::uuid order by line, due, id;
update purchase_order set last_deed = 2, status = 'CONFIRMED', total = 87000, differing_lines = 0, line_count = 5, open_due = null, open_lines = 0, version = 2
where id = :o::uuid and version = 1;
insert into order_promise (buyer_id, due, given_in, line, order_id, quantity, seller_id, taken_back_in, id)
values (:b::uuid, '2030-03-06', 2, 1, :o::uuid, 1200, :s::uuid, null, gen_random_uuid()),
       (:b::uuid, '2030-03-06', 2, 2, :o::uuid, 1200, :s::uuid, null, gen_random_uuid()),
       (:b::uuid, '2030-03-06', 2, 3, :o::uuid, 1200, :s::uuid, null, gen_random_uuid()),
       (:b::uuid, '2030-03-06', 2, 4, :o::uuid, 1200, :s::uuid, null, gen_random_uuid());
insert into order_promise (buyer_id, due, given_in, line, order_id, quantity, seller_id, taken_back_in, id)
values (:b::uuid, '2030-03-06', 2, 5, :o::uuid, 1200, :s::uuid, null, gen_random_uuid());
update purchase_order_line l
set quantity = l.quantity, unit_price = l.unit_price, window_from = l.window_from, window_to = l.window_to,
  material_code = l.material_code, material_name_zh = l.material_name_zh, material_name_en = l.material_name_en, gtin = l.gtin,
  grade_code = l.grade_code, answer = 'ACCEPTED', reason = null, promised = n.promised,
  rejected = 0, closed = 0, close_reason = null, cancelled = false
from unnest(array[1, 2, 3, 4, 5], array[1200, 1200, 1200, 1200, 1200]::numeric[]) as n (line, promised)
where l.order_id = :o::uuid and l.line = n.line;
insert into order_version (order_id, version, buyer_id, seller_id, kind, said_by, person, said_at, content)
values (:o::uuid, 2, :b::uuid, :s::uuid, 'ANSWERED', :s::uuid, 'bench', now(), jsonb_build_object('lines', repeat('x', 1500)));
with recorded as (
    insert into evidence_entry (id, recorded_at, actor, member_id, action, object_type, object_id, content)
    values (gen_random_uuid(), now(), 'bench|person', :b::uuid, 'order-answered', 'purchase-order', :o::uuid, repeat('x', 2000)) returning id)
insert into evidence_pending (entry_id) select id from recorded;
with head as (
    insert into outbox_head (agg_type, agg_id, last_seq) values ('procurement.order', :o::uuid, 1)
    on conflict (agg_type, agg_id) do update set last_seq = outbox_head.last_seq + 1
    returning agg_type, agg_id, last_seq)
insert into outbox (event_id, agg_type, agg_id, agg_seq, event_type, payload, actor, correlation_id, causation_id)
select gen_random_uuid(), agg_type, agg_id, last_seq, 'procurement.order-answered.v1', repeat('x', 1500), 'bench|person', :o::text, null from head;
select * from public.member where id in (:b::uuid, :s::uuid);
insert into idempotency_key (member_id, person, key, route, body_hash, status, location, etag, content_type, body)
values (:b::uuid, 'bench|person', 'a---' || :o::text, '/api/procurement/orders', repeat('0', 64), 200, null, '1', null, repeat('x', 4000))
on conflict do nothing;
commit;
