-- Messages that no event can be read from: kept with their reason for a person to look at.
create table unreadable_message (
    id       bigint generated always as identity primary key,
    consumer text        not null,
    text     text        not null,
    reason   text        not null,
    seen_at  timestamptz not null default clock_timestamp()
);

-- A parked event with attempts is the next of its aggregate and has failed; next_at is infinity when only a person
-- can help. One without attempts waits for an earlier event.
create index parked_due on parked (consumer, next_at) where next_at < 'infinity';
