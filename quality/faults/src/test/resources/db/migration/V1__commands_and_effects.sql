-- What the workers are told to do, and what came of it at the consumer; no key here may hide a second effect.
create table command (
    id     uuid    primary key,
    agg_id uuid    not null,
    done   boolean not null default false
);
create index command_todo on command (id) where not done;

create table effect (
    id       bigint generated always as identity primary key,
    agg_id   uuid   not null,
    agg_seq  bigint not null,
    event_id uuid   not null
);

create table fault (
    kind text   primary key,
    n    bigint not null
);
