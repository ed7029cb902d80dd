-- Whom the leader let go first when it tried the rule of priority; ids with commas between them, none for other rules.
alter table clearing_trial add column going_first text not null default '';
