-- What each demand of a standing one says of who brings the goods; nothing when sellers bring them from anywhere.
alter table standing_demand add column carriage jsonb;
