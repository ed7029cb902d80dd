-- The member that the current transaction acts for; null when nobody acts, and then no row is seen.
create function app_party() returns uuid language sql stable as
$$ select nullif(current_setting('app.party', true), '')::uuid $$;

-- Whether the service acts on its own (event consumers, jobs) and sees all rows of its database.
create function app_service() returns boolean language sql stable as
$$ select coalesce(current_setting('app.service', true), '') = 'on' $$;

-- Answers of commands, kept at least seven days; the caller is part of the key, so nobody meets another's answer.
create table idempotency_key (
    member_id    uuid        not null,
    person       text        not null,
    key          text        not null check (length(key) between 16 and 64),
    route        text        not null,
    body_hash    text        not null,
    status       int         not null,
    location     text,
    etag         text,
    content_type text,
    body         text,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (member_id, person, key)
);
create index idempotency_key_age on idempotency_key (created_at);
