-- How a member stands: ACTIVE, SUSPENDED, LEFT. Keycloak lets nobody in for a member that is not active.
alter table member add column standing varchar(12) not null default 'ACTIVE';

create table standing_change (
  id               uuid primary key,
  member_id        uuid not null references member (id),
  kind             varchar(12)   not null,
  state            varchar(10)   not null,
  reason           varchar(1000) not null,
  proposed_by      varchar(400)  not null,
  proposed_by_name varchar(120)  not null,
  proposed_at      timestamptz   not null,
  decided_by       varchar(400),
  decided_by_name  varchar(120),
  decided_at       timestamptz,
  tried_at         timestamptz                   -- when Keycloak was last told
);
create index standing_change_of_member on standing_change (member_id, proposed_at);
-- One thing at a time.
create unique index standing_change_open on standing_change (member_id) where state in ('PROPOSED', 'APPROVED');
alter table standing_change enable row level security;
alter table standing_change force row level security;
create policy member_operator on standing_change using (app_service() or member_id = app_party() or app_operator());
