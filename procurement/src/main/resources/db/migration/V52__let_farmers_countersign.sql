-- What a clerk enters for a farmer waits for the farmer's own word; a declined share stays in sight and counts nowhere.

alter table farmer_share
  add column state        varchar(15) not null default 'ENTERED'
    check (state in ('ENTERED', 'COUNTERSIGNED', 'DECLINED')),
  add column answered_at  timestamptz,
  add column answered_way varchar(4) check (answered_way in ('LINK', 'CODE')),
  add constraint farmer_share_answer_check check (
    (state = 'ENTERED') = (answered_at is null) and (answered_at is null) = (answered_way is null));

-- One row per time a farmer is asked. The link is computed from the id with a key outside the database; here is its hash.
create table countersign (
  id             uuid primary key,
  version        bigint not null,
  share_id       uuid not null references farmer_share (id) on delete cascade,
  cooperative_id uuid not null,
  farmer_id      uuid not null,
  token_hash     char(64) not null unique,           -- SHA-256, hexadecimal
  asked_by       varchar(200) not null,
  asked_at       timestamptz not null,
  expires_at     timestamptz not null check (expires_at > asked_at),
  wrong_codes    int not null default 0 check (wrong_codes between 0 and 5),
  ended_at       timestamptz                         -- answered, replaced by a later one, or worn out by wrong codes
);
create unique index countersign_open on countersign (share_id) where ended_at is null;
create index countersign_of_share on countersign (share_id);
alter table countersign enable row level security;
alter table countersign force row level security;
create policy cooperative_only on countersign using (app_service() or cooperative_id = app_party());
