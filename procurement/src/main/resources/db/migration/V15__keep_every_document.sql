-- Every document about an order as it came, whoever sent it, and what each document calls the lines.
create table trade_document (
  id          uuid primary key,
  order_id    uuid not null references purchase_order (id),
  buyer_id    uuid not null,
  seller_id   uuid not null,
  sender_id   uuid not null,
  kind        varchar(20) not null check (kind in ('ORDER', 'ORDER_RESPONSE', 'ORDER_CHANGE', 'ORDER_CANCELLATION')),
  number      varchar(80) not null,
  digest      char(64) not null,              -- SHA-256 of the document
  media_type  varchar(80) not null,
  content     bytea not null,                 -- as it came, in its own encoding
  carried     jsonb not null,                 -- what the document says beyond what is acted upon
  received_at timestamptz not null,
  unique (order_id, sender_id, kind, number)
);
alter table trade_document enable row level security;
alter table trade_document force row level security;
create policy parties on trade_document using (app_service() or buyer_id = app_party() or seller_id = app_party());

create table document_line (
  order_id      uuid not null references purchase_order (id),
  line          int not null,
  document_line varchar(80) not null,
  primary key (order_id, line),
  unique (order_id, document_line)
);
alter table document_line enable row level security;
alter table document_line force row level security;
create policy with_its_order on document_line
  using (app_service() or exists (select 1 from purchase_order o where o.id = order_id));

insert into trade_document
  select o.id, o.id, o.buyer_id, o.seller_id, o.buyer_id, 'ORDER', o.number,
         encode(sha256(convert_to(d.content, 'UTF8')), 'hex'), d.media_type, convert_to(d.content, 'UTF8'), '[]', o.placed_at
  from order_document d join purchase_order o on o.id = d.order_id;

-- Where a document calls two lines alike, the later ones keep the number of the order.
insert into document_line
  select d.order_id, x.line, x.id
  from order_document d,
       xmltable(
         xmlnamespaces ('urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' as cac,
                        'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2' as cbc),
         '/*/cac:OrderLine' passing (regexp_replace(d.content, '^\s*<\?xml[^>]*\?>', '')::xml)
         columns line for ordinality, id text path 'cac:LineItem/cbc:ID') x
  where x.id is not null and length(x.id) <= 80
  on conflict do nothing;
drop table order_document;
