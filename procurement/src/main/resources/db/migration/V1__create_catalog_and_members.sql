-- What is traded and where it grows: the same for every member, changed by migrations only.

create table district (
  adcode      char(6) primary key,              -- GB/T 2260
  name_zh     varchar(40) not null,
  name_en     varchar(60) not null,
  longitude   numeric(9, 6) not null,           -- label point, degrees east
  latitude    numeric(9, 6) not null            -- label point, degrees north
);

create table material (
  code        varchar(40) primary key,
  name_zh     varchar(60) not null,
  name_en     varchar(80) not null,
  unit        varchar(3) not null,              -- UN/ECE Rec 20, the unit it is usually traded in
  gtin        varchar(14) unique,               -- GS1
  season_from smallint check (season_from between 1 and 12),
  season_to   smallint check (season_to between 1 and 12)
);

create table material_grade (
  material_code varchar(40) not null references material (code),
  code          varchar(20) not null,
  rank          smallint not null check (rank > 0),   -- 1 is the best
  name_zh       varchar(40) not null,
  name_en       varchar(60) not null,
  moisture_max_percent numeric(5, 2),
  quality_note_zh varchar(200),
  quality_note_en varchar(200),
  primary key (material_code, code),
  unique (material_code, rank)
);

create table material_district (
  material_code varchar(40) not null references material (code),
  adcode        char(6) not null references district (adcode),
  primary key (material_code, adcode)
);

-- Who takes part in the network: a read model of partner-portal.member. Names are known to every member.
create table member (
  id       uuid primary key,
  kind     varchar(20) not null,
  alias    varchar(80) not null,
  name_zh  varchar(120) not null,
  name_en  varchar(120) not null,
  district char(6),
  gln      varchar(13)
);
create index member_gln on member (gln) where gln is not null;

-- Under which identifiers a member appears in other firms' documents; private to the member that uses them.
create table party_alias (
  owner_id   uuid not null,
  identifier varchar(120) not null,
  member_id  uuid not null,
  primary key (owner_id, identifier)
);
alter table party_alias enable row level security;
alter table party_alias force row level security;
create policy owner_only on party_alias using (app_service() or owner_id = app_party());
