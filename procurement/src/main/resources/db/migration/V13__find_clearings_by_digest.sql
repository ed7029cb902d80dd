-- Whoever holds a file or a digest may ask whether it stands in the log.
create index clearing_by_digest on clearing (digest);
create index clearing_by_published_digest on clearing (published_digest) where published_digest is not null;
