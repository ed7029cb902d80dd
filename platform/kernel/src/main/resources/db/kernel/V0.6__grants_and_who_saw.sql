-- Who lets whom see which of its data, for which purpose, until when; taken back at any moment, never removed.
create table data_grant (
    id             uuid        primary key,
    grantor_id     uuid        not null,
    grantee_id     uuid        not null check (grantee_id <> grantor_id),
    category       varchar(40) not null,
    purpose        varchar(40) not null,
    object_id      uuid,                        -- the one document it is for; absent for all
    words_language varchar(8)  not null,        -- BCP 47
    words_version  varchar(20) not null,
    given_at       timestamptz not null,
    given_by       varchar(200) not null,
    expires_at     timestamptz not null check (expires_at > given_at and expires_at <= given_at + interval '367 days'),
    revoked_at     timestamptz,
    revoked_by     varchar(200),
    check ((revoked_at is null) = (revoked_by is null))
);
create index data_grant_given on data_grant (grantor_id, given_at desc, id desc);
create index data_grant_received on data_grant (grantee_id, given_at desc, id desc);
alter table data_grant enable row level security;
alter table data_grant force row level security;
create policy both_sides_read on data_grant for select
    using (app_service() or grantor_id = app_party() or grantee_id = app_party());
create policy grantor_gives on data_grant for insert with check (app_service() or grantor_id = app_party());
create policy grantor_revokes on data_grant for update
    using (app_service() or grantor_id = app_party()) with check (app_service() or grantor_id = app_party());
revoke update, delete on data_grant from ${app_role};
grant update (revoked_at, revoked_by) on data_grant to ${app_role};

create function data_grant_is_revoked_once() returns trigger language plpgsql as
$$ begin
    if old.revoked_at is not null then raise exception 'a revoked grant stays revoked'; end if;
    return new;
end $$;
create trigger data_grant_revoked_once before update of revoked_at, revoked_by on data_grant
    for each row execute function data_grant_is_revoked_once();

-- Who has seen whose data, once per reader, object and day; each is an entry of the log with the same id.
create table data_read (
    id          uuid         primary key,
    owner_id    uuid         not null,
    reader_id   uuid         not null,
    person      varchar(300) not null,
    person_name varchar(200) not null,
    category    varchar(40)  not null,
    purpose     varchar(40)  not null,
    object_type varchar(60)  not null,
    object_id   uuid         not null,
    day         date         not null,          -- Asia/Shanghai
    read_at     timestamptz  not null,
    unique (owner_id, reader_id, person, category, purpose, object_id, day)
);
create index data_read_of on data_read (owner_id, read_at desc, id desc);
alter table data_read enable row level security;
alter table data_read force row level security;
create policy owner_and_reader on data_read for select
    using (app_service() or owner_id = app_party() or reader_id = app_party());
create policy reader_notes on data_read for insert with check (app_service() or reader_id = app_party());
revoke update, delete on data_read from ${app_role};
