-- Long work that a member has asked for: done by whichever replica takes it, resumed by another when that one dies.

create table job (
  id           uuid primary key,
  kind         varchar(40) not null,
  subject_id   uuid not null,                    -- what the work is done to
  member_id    uuid not null,
  person       varchar(400) not null,
  person_name  varchar(200) not null,
  parameters   jsonb not null,
  exclusive    boolean not null,                 -- whether no other exclusive work may go on with the same subject
  status       varchar(10) not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  stage        varchar(40) not null,
  percent      int not null check (percent between 0 and 100),
  cancel_asked boolean not null default false,
  attempts     int not null default 0,
  fence        bigint not null default 0,        -- grows with each take-over; who writes says which it holds
  lease_until  timestamptz,
  next_at      timestamptz not null,
  asked_at     timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  result       jsonb,
  problem      varchar(1000)
);
create unique index job_one_at_a_time on job (kind, subject_id) where exclusive and status in ('QUEUED', 'RUNNING');
create index job_to_do on job (next_at) where status in ('QUEUED', 'RUNNING');
create index job_of_member on job (member_id, asked_at desc, id desc);
create index job_of_subject on job (subject_id, asked_at desc);
alter table job enable row level security;
alter table job force row level security;
create policy who_asked on job using (app_service() or member_id = app_party());
