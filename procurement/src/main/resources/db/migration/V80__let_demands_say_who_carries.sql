-- A demand says who brings the goods, from how far they may come and what fetching costs; its lines, which comes first.

alter table demand
  add column delivery_terms varchar(3) not null default 'DAP' check (delivery_terms in ('DAP', 'FCA')),  -- Incoterms 2020
  add column district       char(6) references district (adcode),                                       -- of the place
  add column freight_per_tonne           numeric(20, 6) check (freight_per_tonne >= 0),
  add column freight_per_tonne_kilometre numeric(20, 6) check (freight_per_tonne_kilometre >= 0),
  add column maximum_kilometres          int check (maximum_kilometres > 0),
  add constraint demand_fetches_at_a_cost check (
    delivery_terms = 'FCA' or freight_per_tonne is null and freight_per_tonne_kilometre is null),
  add constraint demand_measures_from_a_district check (
    district is not null or freight_per_tonne_kilometre is null and maximum_kilometres is null);

alter table demand_line
  add column priority  smallint not null default 2 check (priority between 1 and 3),
  add column pack_size numeric(20, 6) check (pack_size > 0);

-- Along the great circle between the label points of two districts, in whole kilometres; nothing when one is unknown.
create function district_kilometres(one char(6), other char(6)) returns int
  language sql stable
  return (
    select round(cast(2 * 6371 * asin(least(1, sqrt(
        power(sin(radians(a.latitude - b.latitude) / 2), 2)
        + cos(radians(a.latitude)) * cos(radians(b.latitude))
          * power(sin(radians(a.longitude - b.longitude) / 2), 2)))) as numeric))::int
    from district a, district b where a.adcode = one and b.adcode = other);
