-- What the services were last told of a member's standing; before this they were told nothing, which they take for ACTIVE.
alter table member add column standing_told varchar(12) not null default 'ACTIVE';

-- Links that were made anew: how often, and whether the present one was handed on and is not answered yet.
alter table membership_application
  add column link_number int not null default 0,
  add column link_handed_on boolean not null default false;

-- What a member shows in the place of a paper; the bytes are the member's and the operator's business alone.
create table paper_renewal (
  id              uuid primary key,
  member_id       uuid not null references member (id),
  kind            varchar(40)  not null,
  state           varchar(10)  not null,          -- SUBMITTED, RETURNED, ACCEPTED, REPLACED
  valid_until     date,                           -- last day, Asia/Shanghai; absent where it does not end
  name            varchar(200) not null,
  type            varchar(40)  not null,
  size            int          not null,
  digest          char(64)     not null,          -- SHA-256
  attached_at     timestamptz  not null,
  content         bytea        not null,
  shown_by        varchar(400) not null,
  shown_by_name   varchar(120) not null,
  decided_by      varchar(400),
  decided_by_name varchar(120),
  decided_at      timestamptz,
  remark          varchar(2000) not null default '',
  told_at         timestamptz                     -- when the member was told of the decision
);
create index paper_renewal_of_member on paper_renewal (member_id, attached_at desc, id desc);
create index paper_renewal_waiting on paper_renewal (attached_at, id) where state = 'SUBMITTED';
create index paper_renewal_untold on paper_renewal (decided_at, id) where told_at is null and decided_at is not null;
-- One of a kind at a time.
create unique index paper_renewal_open on paper_renewal (member_id, kind) where state = 'SUBMITTED';
alter table paper_renewal enable row level security;
alter table paper_renewal force row level security;
create policy member_operator on paper_renewal using (app_service() or member_id = app_party() or app_operator());

-- The paper of a kind that counts: what was accepted last, or what was shown before the admission.
create view current_paper with (security_invoker = true) as
  select distinct on (member_id, kind) member_id, kind, valid_until, name, type, size, digest, attached_at
  from (
    select p.application_id as member_id, p.kind, p.valid_until, p.name, p.type, p.size, p.digest, p.attached_at
    from membership_paper p join member m on m.id = p.application_id
    union all
    select r.member_id, r.kind, r.valid_until, r.name, r.type, r.size, r.digest, r.attached_at
    from paper_renewal r where r.state = 'ACCEPTED') shown
  order by member_id, kind, attached_at desc;

-- Which reminders have gone out; a new last day brings new ones.
create table paper_reminder (
  member_id   uuid not null references member (id),
  kind        varchar(40) not null,
  valid_until date        not null,
  days        int         not null,               -- before the last day; -1 to the operator once it is over
  reminded_at timestamptz not null,
  primary key (member_id, kind, valid_until, days)
);
alter table paper_reminder enable row level security;
alter table paper_reminder force row level security;
create policy service_only on paper_reminder using (app_service());
