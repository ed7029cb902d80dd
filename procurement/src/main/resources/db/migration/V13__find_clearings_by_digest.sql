-- Whoever holds a file or a digest may ask whether it stands in the log.
alter table clearing add column whole_digest char(64);      -- of the leader's own file
create index clearing_by_digest on clearing (digest);
create index clearing_by_whole_digest on clearing (whole_digest) where whole_digest is not null;
create index clearing_by_published_digest on clearing (published_digest) where published_digest is not null;

-- By which the pseudonyms of the published file were made; in a joint pool there is no whole file.
alter table clearing_file add column pseudonym_key bytea not null;
alter table clearing_file alter column content drop not null;
