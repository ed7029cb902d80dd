-- The next order that was placed before and is confirmed by nobody else.
select nextval('next_placed') as n \gset
select id as o, buyer_id as b, seller_id as s from placed where n = :n \gset
