-- A filter of a list that a person keeps under a name; each person's own, in each member the person works for.
create table saved_view (
  id        uuid primary key,
  member_id uuid not null,
  person    varchar(400) not null,
  list      varchar(60) not null,
  name      varchar(60) not null,
  query     varchar(500) not null,
  saved_at  timestamptz not null,
  unique (member_id, person, list, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy member_only on saved_view using (app_service() or member_id = app_party());
