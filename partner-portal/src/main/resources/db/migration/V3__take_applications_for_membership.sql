-- The way into the network. An application's id becomes the member's, so a member sees its own as everything else.

-- The operator's people see all applications.
create function app_operator() returns boolean language sql stable as
  $$ select exists (select from member where id = app_party() and kind = 'OPERATOR') $$;

create sequence membership_application_number;

create table membership_application (
  id              uuid primary key,
  number          varchar(20)  not null unique,
  request_key     varchar(64)  not null unique,   -- of the form that began it: sent twice, it begins once
  link_hash       char(64)     not null unique,   -- SHA-256 of the applicant's link
  state           varchar(20)  not null,
  kind            varchar(20)  not null,
  name_zh         varchar(120) not null,
  name_en         varchar(120) not null,
  credit_code     varchar(18)  not null,          -- GB 32100-2015
  district        varchar(6)   not null,          -- GB/T 2260
  gln             varchar(13)  not null,          -- GS1
  contact_name    varchar(120) not null,
  contact_email   varchar(320) not null,
  contact_phone   varchar(20)  not null,
  alias           varchar(40)  not null,
  bringer_id      uuid references member (id),
  begun_at        timestamptz  not null,
  changed_at      timestamptz  not null,
  recommended_by  varchar(400),
  administrator   varchar(64),                    -- Keycloak's id of the first administrator
  new_account     boolean not null default false, -- whether the account was made for it
  tried_at        timestamptz                     -- when its organization was last tried to be made
);
create index membership_application_changed on membership_application (changed_at, id);
create index membership_application_of_bringer on membership_application (bringer_id, changed_at, id);
create unique index membership_application_alias on membership_application (alias)
  where alias <> '' and state in ('RECOMMENDED', 'ADMITTING', 'ADMITTED');
create unique index membership_application_credit_code on membership_application (credit_code)
  where credit_code <> '' and state in ('ADMITTING', 'ADMITTED');
alter table membership_application enable row level security;
alter table membership_application force row level security;
create policy applicant_bringer_operator on membership_application
  using (app_service() or id = app_party() or bringer_id = app_party() or app_operator());

-- What was shown; the bytes are the applicant's and the operator's business alone.
create table membership_paper (
  application_id uuid not null references membership_application (id) on delete cascade,
  kind           varchar(40)  not null,
  valid_until    date,
  name           varchar(200) not null,
  type           varchar(40)  not null,
  size           int          not null,
  digest         char(64)     not null,           -- SHA-256
  attached_at    timestamptz  not null,
  content        bytea        not null,
  primary key (application_id, kind)
);
alter table membership_paper enable row level security;
alter table membership_paper force row level security;
create policy applicant_operator on membership_paper
  using (app_service() or application_id = app_party() or app_operator());

-- Each step and what was said; who brings somebody says that it does, and does not read what the operator says.
create table membership_remark (
  id             uuid not null,
  application_id uuid not null references membership_application (id) on delete cascade,
  made_at        timestamptz  not null,
  step           varchar(20)  not null,
  person         varchar(400) not null,
  person_name    varchar(120) not null,
  text           varchar(2000) not null,
  primary key (application_id, id)
);
alter table membership_remark enable row level security;
alter table membership_remark force row level security;
create policy applicant_operator on membership_remark
  using (app_service() or application_id = app_party() or app_operator())
  with check (app_service() or application_id = app_party() or app_operator()
    or exists (select from membership_application a where a.id = application_id and a.bringer_id = app_party()));
