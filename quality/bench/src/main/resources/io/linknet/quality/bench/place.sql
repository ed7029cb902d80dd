-- The statements that procurement sends to place an order of five lines, with payloads of the same size: what one order
-- costs the database when nothing of ours stands in between.
select gen_random_uuid() as o, gen_random_uuid() as b, gen_random_uuid() as s \gset
begin;
select set_config('app.party', :b::text, true), set_config('app.service', '', true);
select route, body_hash, status, location, etag, content_type, body from idempotency_key
    where member_id = :b::uuid and person = 'bench|person' and key = 'p---' || :o::text;
select * from public.member where id = :s::uuid;
insert into purchase_order (blanket_id, buyer_id, currency, demand_id, last_deed, number, place, placed_at, placed_by, seller_id, status, total, differing_lines, line_count, open_due, open_lines, version, id)
values (null, :b::uuid, 'CNY', null, 1, :o::text, '500107', now(), 'bench', :s::uuid, 'PLACED', 87000, 0, 5, '2030-03-10', 5, 1, :o::uuid);
insert into purchase_order_line (allocated, answer, blanket_line, buyer_id, cancelled, close_reason, closed, demand_line, grade_code, gtin, line, material_code, material_name_en, material_name_zh, order_id, over_tolerance_percent, partial_welcome, place, promised, quantity, reason, rejected, seller_id, under_tolerance_percent, unit, unit_price, window_from, window_to, id)
values (null, null, null, :b::uuid, false, null, 0, null, null, '2050000000010', 1, 'DRIED-CHILI', 'Dried red chilli', '石柱红干辣椒', :o::uuid, 0, true, '500107', 0, 1200, null, 0, :s::uuid, 0, 'KGM', 14.5, '2030-03-04', '2030-03-10', gen_random_uuid()),
       (null, null, null, :b::uuid, false, null, 0, null, null, '2050000000010', 2, 'DRIED-CHILI', 'Dried red chilli', '石柱红干辣椒', :o::uuid, 0, true, '500107', 0, 1200, null, 0, :s::uuid, 0, 'KGM', 14.5, '2030-03-04', '2030-03-10', gen_random_uuid()),
       (null, null, null, :b::uuid, false, null, 0, null, null, '2050000000010', 3, 'DRIED-CHILI', 'Dried red chilli', '石柱红干辣椒', :o::uuid, 0, true, '500107', 0, 1200, null, 0, :s::uuid, 0, 'KGM', 14.5, '2030-03-04', '2030-03-10', gen_random_uuid()),
       (null, null, null, :b::uuid, false, null, 0, null, null, '2050000000010', 4, 'DRIED-CHILI', 'Dried red chilli', '石柱红干辣椒', :o::uuid, 0, true, '500107', 0, 1200, null, 0, :s::uuid, 0, 'KGM', 14.5, '2030-03-04', '2030-03-10', gen_random_uuid());
insert into purchase_order_line (allocated, answer, blanket_line, buyer_id, cancelled, close_reason, closed, demand_line, grade_code, gtin, line, material_code, material_name_en, material_name_zh, order_id, over_tolerance_percent, partial_welcome, place, promised, quantity, reason, rejected, seller_id, under_tolerance_percent, unit, unit_price, window_from, window_to, id)
values (null, null, null, :b::uuid, false, null, 0, null, null, '2050000000010', 5, 'DRIED-CHILI', 'Dried red chilli', '石柱红干辣椒', :o::uuid, 0, true, '500107', 0, 1200, null, 0, :s::uuid, 0, 'KGM', 14.5, '2030-03-04', '2030-03-10', gen_random_uuid());
insert into order_version (order_id, version, buyer_id, seller_id, kind, said_by, person, said_at, content)
values (:o::uuid, 1, :b::uuid, :s::uuid, 'PLACED', :b::uuid, 'bench', now(), jsonb_build_object('lines', repeat('x', 1500)));
with recorded as (
    insert into evidence_entry (id, recorded_at, actor, member_id, action, object_type, object_id, content)
    values (gen_random_uuid(), now(), 'bench|person', :b::uuid, 'order-placed', 'purchase-order', :o::uuid, repeat('x', 1700)) returning id)
insert into evidence_pending (entry_id) select id from recorded;
with head as (
    insert into outbox_head (agg_type, agg_id, last_seq) values ('procurement.order', :o::uuid, 1)
    on conflict (agg_type, agg_id) do update set last_seq = outbox_head.last_seq + 1
    returning agg_type, agg_id, last_seq)
insert into outbox (event_id, agg_type, agg_id, agg_seq, event_type, payload, actor, correlation_id, causation_id)
select gen_random_uuid(), agg_type, agg_id, last_seq, 'procurement.order-placed.v1', repeat('x', 1800), 'bench|person', :o::text, null from head;
select * from public.member where id in (:b::uuid, :s::uuid);
insert into idempotency_key (member_id, person, key, route, body_hash, status, location, etag, content_type, body)
values (:b::uuid, 'bench|person', 'p---' || :o::text, '/api/procurement/orders', repeat('0', 64), 201, null, '1', null, repeat('x', 3300))
on conflict do nothing;
commit;
