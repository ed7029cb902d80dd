-- Where a cooperative grows: its bases and their plots. They are its secret, as its farmers are.

create table growing_base (
  id             uuid primary key,
  version        bigint not null,
  cooperative_id uuid not null,
  code           varchar(40) not null,           -- the cooperative's own number
  name           varchar(80) not null,
  adcode         char(6) not null references district (adcode),
  area_mu        numeric(10, 2) check (area_mu > 0),   -- 亩, 1/15 hectare
  entered_at     timestamptz not null,
  unique (cooperative_id, code)
);
create index growing_base_of on growing_base (cooperative_id, entered_at desc, id desc);
alter table growing_base enable row level security;
alter table growing_base force row level security;
create policy cooperative_only on growing_base using (app_service() or cooperative_id = app_party());

create table plot (
  id             uuid primary key,
  version        bigint not null,
  cooperative_id uuid not null,
  base_id        uuid not null references growing_base (id),
  code           varchar(40) not null,           -- unique within its base
  farmer_id      uuid references farmer (id),    -- who tends it
  crop           varchar(40) references material (code),
  area_mu        numeric(10, 2) not null check (area_mu > 0),
  longitude      numeric(9, 6) check (longitude between -180 and 180),
  latitude       numeric(9, 6) check (latitude between -90 and 90),
  entered_at     timestamptz not null,
  unique (base_id, code),
  check ((longitude is null) = (latitude is null))
);
create index plot_of on plot (cooperative_id, base_id, entered_at desc, id desc);
alter table plot enable row level security;
alter table plot force row level security;
create policy cooperative_only on plot using (app_service() or cooperative_id = app_party());
