-- What leaves: events written with the effect they tell of, sent by the relay, numbered per aggregate.
create table outbox_head (
    agg_type text   not null,
    agg_id   uuid   not null,
    last_seq bigint not null,
    primary key (agg_type, agg_id)
);

create table outbox (
    seq            bigint generated always as identity primary key, -- order of allocation, not of commit
    event_id       uuid        not null unique,
    agg_type       text        not null,
    agg_id         uuid        not null,
    agg_seq        bigint      not null,
    event_type     text        not null,
    payload        text        not null,
    actor          text        not null,
    correlation_id text        not null,
    causation_id   text,
    created_at     timestamptz not null default clock_timestamp(),
    published_at   timestamptz,
    attempts       int         not null default 0,
    next_at        timestamptz not null default clock_timestamp(),
    last_error     text,
    unique (agg_type, agg_id, agg_seq)
);
create index outbox_todo on outbox (agg_type, agg_id, agg_seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- What arrives: each event once, in the sequence of its aggregate; what comes too early or fails is parked.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
create index inbox_age on inbox (received_at);

create table cursor_pos (
    consumer text   not null,
    agg_id   uuid   not null,
    last_seq bigint not null,
    primary key (consumer, agg_id)
);

create table parked (
    consumer  text        not null,
    agg_id    uuid        not null,
    agg_seq   bigint      not null,
    event_id  uuid        not null,
    envelope  text        not null,
    reason    text        not null,
    attempts  int         not null default 0,
    next_at   timestamptz not null default clock_timestamp(),
    parked_at timestamptz not null default clock_timestamp(),
    primary key (consumer, agg_id, agg_seq)
);
