-- A grade that is said anew is written anew; what is measured of it stays, and is held against the grades at the end.
alter table grade_limit drop constraint grade_limit_material_code_grade_code_fkey;
alter table grade_limit add constraint grade_limit_of_grade
  foreign key (material_code, grade_code) references material_grade (material_code, code) deferrable initially deferred;
