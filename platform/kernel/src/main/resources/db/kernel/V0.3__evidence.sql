-- The tamper-evident log: entries are written with what they witness; leaves give them an order; heads sign it.
create table evidence_entry (
    id          uuid        primary key,
    recorded_at timestamptz not null,
    actor       text        not null,
    member_id   uuid        not null,
    action      text        not null,
    object_type text        not null,
    object_id   uuid        not null,
    content     text        not null -- canonical JSON, RFC 8785
);
create index evidence_entry_object on evidence_entry (object_id);

-- Entries that have no place in the order yet, for some seconds.
create table evidence_pending (
    seq      bigint generated always as identity primary key,
    entry_id uuid   not null unique
);

create table evidence_leaf (
    position   bigint primary key,         -- 0, 1, 2 ... without holes
    entry_id   uuid   not null unique,
    leaf_hash  bytea  not null,            -- SHA-256(0x00 || canonical entry), RFC 6962
    chain_hash bytea  not null             -- SHA-256(previous chain hash || leaf hash)
);

create table evidence_head (
    size          bigint      primary key, -- leaves it covers
    log           text        not null,    -- whose log this is: the service
    root_hash     bytea       not null,    -- Merkle tree hash of the first "size" leaves, RFC 6962
    chain_hash    bytea       not null,
    previous_hash bytea       not null,    -- SHA-256 of what the previous head signed
    signed_at     timestamptz not null,
    signature     bytea       not null,    -- Ed25519
    peaks         bytea       not null     -- roots of the full subtrees, left to right; they fold to the root
);

create function evidence_is_written_once() returns trigger language plpgsql as
$$ begin raise exception 'evidence is never changed or removed'; end $$;

create trigger evidence_entry_once before update or delete or truncate on evidence_entry
    for each statement execute function evidence_is_written_once();
create trigger evidence_leaf_once before update or delete or truncate on evidence_leaf
    for each statement execute function evidence_is_written_once();
create trigger evidence_head_once before update or delete or truncate on evidence_head
    for each statement execute function evidence_is_written_once();
revoke update, delete on evidence_entry, evidence_leaf, evidence_head from ${app_role};
