-- The catalogue is kept by the operator. It is no secret and has no owner, so every member reads all of it; who may change it
-- is the API's business.

-- Readers keep what they have read until this changes.
create table catalog_revision (
  only_one boolean primary key default true check (only_one),
  revision uuid not null
);
insert into catalog_revision (revision) values (gen_random_uuid());

alter table material add column version bigint not null default 1;

-- What of a grade is measured, and within which limits.
create table grade_limit (
  material_code varchar(40) not null,
  grade_code    varchar(20) not null,
  property      varchar(40) not null,            -- MOISTURE, PUNGENCY, LENGTH ... as contracts and laboratories name it
  unit          varchar(20) not null,            -- as it is printed: %, SHU, cm, ml/100 g
  minimum       numeric(14, 4),
  maximum       numeric(14, 4),
  primary key (material_code, grade_code, property),
  foreign key (material_code, grade_code) references material_grade (material_code, code),
  check (minimum is not null or maximum is not null),
  check (minimum <= maximum)
);
insert into grade_limit (material_code, grade_code, property, unit, maximum)
  select material_code, code, 'MOISTURE', '%', moisture_max_percent from material_grade where moisture_max_percent is not null;
alter table material_grade drop column moisture_max_percent;

insert into grade_limit (material_code, grade_code, property, unit, minimum, maximum) values
  ('DRIED-CHILI', 'A', 'PUNGENCY', 'SHU', 30000, null),
  ('DRIED-CHILI', 'B', 'PUNGENCY', 'SHU', 20000, null),
  ('FRESH-CHILI', 'A', 'LENGTH', 'cm', 6, 9),
  ('GREEN-PEPPERCORN', 'A', 'SPLIT', '%', 90, null),
  ('GREEN-PEPPERCORN', 'A', 'VOLATILE_OIL', 'ml/100 g', 7, null),
  ('GREEN-PEPPERCORN', 'B', 'SPLIT', '%', 80, null),
  ('GREEN-PEPPERCORN', 'B', 'VOLATILE_OIL', 'ml/100 g', 5, null),
  ('GREEN-PEPPERCORN', 'C', 'SPLIT', '%', 70, null);

-- Units in which a material is counted beside its own.
create table material_unit (
  material_code varchar(40) not null references material (code),
  unit          varchar(3) not null,             -- UN/ECE Rec 20
  factor        numeric(20, 6) not null check (factor > 0),   -- so many of the material's own unit
  primary key (material_code, unit)
);
