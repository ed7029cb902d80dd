-- The same document again is found by its digest.
create index trade_document_by_digest on trade_document (sender_id, digest);
