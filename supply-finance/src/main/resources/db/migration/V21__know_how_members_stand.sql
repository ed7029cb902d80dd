-- ACTIVE, SUSPENDED or LEFT, as partner-portal tells; it tells of those that were not ACTIVE before this as well.
alter table member add column standing varchar(12) not null default 'ACTIVE';
