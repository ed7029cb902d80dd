-- Sessions of people signed in at the portal, shared by all its instances.
-- Nothing here opens anything: the key is a digest of the cookie, person and tokens are sealed with linknet.session-key.
-- No party owns a row, so there is no row-level security.
create table portal_session (
    key              text        not null primary key check (length(key) = 64),
    keycloak_session text        not null check (length(keycloak_session) between 1 and 255),
    started_at       timestamptz not null,
    seen_at          timestamptz not null check (seen_at >= started_at),
    sealed           bytea       not null check (length(sealed) <= 65536)
);

create index portal_session_keycloak_session on portal_session (keycloak_session);
create index portal_session_seen_at on portal_session (seen_at);
