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

create table evidence_leaf (
    position   bigint primary key,
    entry_id   uuid   not null unique,
    leaf_hash  bytea  not null, -- SHA-256(0x00 || entry), RFC 6962
    chain_hash bytea  not null  -- SHA-256(previous chain hash || leaf hash)
);

create table evidence_head (
    size          bigint      primary key,
    root_hash     bytea       not null, -- Merkle tree hash of the first "size" leaves, RFC 6962
    chain_hash    bytea       not null,
    previous_hash bytea       not null, -- SHA-256 of the previous signed head
    signed_at     timestamptz not null,
    signature     bytea       not null  -- Ed25519
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
