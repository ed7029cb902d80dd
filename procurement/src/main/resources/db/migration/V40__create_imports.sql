-- Tables that members bring along. They are their uploader's alone.

create table import_file (
  id          uuid primary key,
  version     bigint not null,
  member_id   uuid not null,
  kind        varchar(40) not null,
  name        varchar(200) not null,
  format      varchar(4) not null check (format in ('CSV', 'XLSX')),
  digest      char(64) not null,                 -- SHA-256 of the bytes
  bytes       int not null,
  row_count   int not null,
  headings    text not null,                     -- JSON list
  sample      text not null,                     -- JSON list of the first rows
  mapping     text not null,                     -- JSON: which column is which field, and how it is read
  status      varchar(10) not null check (status in ('UPLOADED', 'CHECKED', 'TAKEN')),
  added       int not null default 0,
  changed     int not null default 0,
  unchanged   int not null default 0,
  bad         int not null default 0,
  uploaded_at timestamptz not null,
  uploaded_by varchar(200) not null,
  taken_at    timestamptz,
  taken_by    varchar(200)
);
create index import_file_of on import_file (member_id, uploaded_at desc, id desc);
create index import_file_by_digest on import_file (member_id, kind, digest) where status = 'TAKEN';
alter table import_file enable row level security;
alter table import_file force row level security;
create policy owner_only on import_file using (app_service() or member_id = app_party());

-- Kept until the file is taken or a week has gone by.
create table import_content (
  import_id uuid primary key references import_file (id) on delete cascade,
  member_id uuid not null,
  content   bytea not null
);
alter table import_content enable row level security;
alter table import_content force row level security;
create policy owner_only on import_content using (app_service() or member_id = app_party());

create table import_fault (
  import_id  uuid not null references import_file (id) on delete cascade,
  row_number int not null,
  ordinal    int not null,
  member_id  uuid not null,
  heading    varchar(200) not null,
  cell       varchar(200) not null,
  rule       varchar(80) not null,
  arguments  text not null,
  primary key (import_id, row_number, ordinal)
);
alter table import_fault enable row level security;
alter table import_fault force row level security;
create policy owner_only on import_fault using (app_service() or member_id = app_party());

create table import_mapping (
  id        uuid primary key,
  version   bigint not null,
  member_id uuid not null,
  kind      varchar(40) not null,
  name      varchar(80) not null,
  content   text not null,
  saved_at  timestamptz not null,
  unique (member_id, kind, name)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy owner_only on import_mapping using (app_service() or member_id = app_party());
