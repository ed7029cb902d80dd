-- A clearing writes 100,000 shares of a few hundred pledges, and a look at a pledge asks whether it may be seen: so each is
-- looked up once, not once for every share of it.
create or replace function shares_need_their_pledge() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct unnest(pledge_ids) as id from written) as s
    where not exists (select 1 from pledge p where p.id = s.id))
  then
    raise foreign_key_violation using message = 'a share is of a pledge that there is';
  end if;
  if exists (
    select 1 from written w, unnest(w.pledge_ids, w.pledge_lines, w.demand_lines) as s (pledge_id, pledge_line, demand_line)
    group by w.clearing_id, w.demand_id, s.pledge_id, s.pledge_line, s.demand_line having count(*) > 1)
  then
    raise unique_violation using message = 'a pledged line gives to a demand line once';
  end if;
  return null;
end $$;
