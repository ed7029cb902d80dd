-- Changes of how a member's people sign in; the provider itself stands in Keycloak.
create table provider_change (
  id               uuid primary key,
  member_id        uuid not null references member (id),
  kind             varchar(12)   not null check (kind in ('LINK', 'SECRET', 'CERTIFICATES', 'UNLINK')),
  state            varchar(10)   not null check (state in ('PROPOSED', 'APPROVED', 'DONE', 'FAILED', 'DECLINED')),
  protocol         varchar(4)    not null,
  issuer           varchar(500)  not null,
  domain           varchar(200)  not null,
  settings         jsonb         not null,      -- what Keycloak is told, in its words; no secret
  secret           bytea,                       -- sealed, until Keycloak has it or nobody wants it any more
  failure          varchar(20),
  proposed_by      varchar(400)  not null,
  proposed_by_name varchar(120)  not null,
  proposed_at      timestamptz   not null,
  decided_by       varchar(400),
  decided_by_name  varchar(120),
  decided_at       timestamptz,
  tried_at         timestamptz,                 -- when Keycloak was last told
  check (secret is null or state in ('PROPOSED', 'APPROVED')),
  check ((failure is null) = (state <> 'FAILED'))
);
create index provider_change_of_member on provider_change (member_id, proposed_at);
-- One thing at a time.
create unique index provider_change_open on provider_change (member_id) where state in ('PROPOSED', 'APPROVED');
alter table provider_change enable row level security;
alter table provider_change force row level security;
create policy member_operator on provider_change using (app_service() or member_id = app_party() or app_operator());
