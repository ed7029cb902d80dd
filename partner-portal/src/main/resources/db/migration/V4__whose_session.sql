-- Whose session it is and for which member, so that an administrator sees and ends those of the member's own people.
-- Sessions from before say neither; they end within eight hours.
alter table portal_session
  add column person varchar(400),               -- issuer|subject
  add column alias  varchar(80);                -- of the member acted for
create index portal_session_person on portal_session (person);
