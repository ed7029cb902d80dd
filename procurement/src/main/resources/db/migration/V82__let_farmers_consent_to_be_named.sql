-- A farmer who has consented to be named; what may be shown of a farmer to others is this row and nothing else.

alter table farmer add constraint farmer_named unique (id, name);

create table farmer_consent (
  farmer_id      uuid primary key,
  cooperative_id uuid not null,
  name           varchar(60) not null,          -- follows the register
  way            varchar(10) not null check (way in ('PAPER', 'MESSAGE')),
  given_on       date not null,                 -- by the farmer
  reference      varchar(120) not null,         -- where the paper or the message is kept
  recorded_at    timestamptz not null,
  recorded_by    varchar(200) not null,
  foreign key (farmer_id, name) references farmer (id, name) on update cascade
);
create index farmer_consent_of on farmer_consent (cooperative_id);
alter table farmer_consent enable row level security;
alter table farmer_consent force row level security;
create policy own_cooperative on farmer_consent using (app_service() or cooperative_id = app_party());

-- The two policies count only while a query says that it reads by virtue of a grant (Grants.reading), and only where there is one.
create policy by_grant on farmer_consent for select
  using (current_setting('app.grant', true) = 'FARMER_IDENTITY' and exists (
    select 1 from data_grant g
    where g.grantor_id = farmer_consent.cooperative_id and g.grantee_id = app_party() and g.category = 'FARMER_IDENTITY'
      and g.revoked_at is null and g.expires_at > clock_timestamp()));

create policy by_grant on farmer_share for select
  using (current_setting('app.grant', true) = 'FARMER_IDENTITY'
    and exists (select 1 from farmer_consent c where c.farmer_id = farmer_share.farmer_id)
    and exists (
      select 1 from pledge_line l join data_grant g on g.grantor_id = l.cooperative_id
      where l.id = farmer_share.pledge_line_id and l.leader_id = app_party()
        and g.grantee_id = app_party() and g.category = 'FARMER_IDENTITY'
        and (g.object_id is null or g.object_id = l.demand_id)
        and g.revoked_at is null and g.expires_at > clock_timestamp()));
