-- Whether anybody's document under way holds the grades of a material against each other: pledges against what is asked until
-- the orders of their pool are out, bids by their grade until they are opened. Who keeps the catalogue sees none of these
-- documents and learns yes or no alone, so the question is asked for the service and the scope is put back.
create function grades_are_compared(material varchar) returns boolean language plpgsql as
$$
declare
  scope    text := coalesce(current_setting('app.service', true), '');
  compared boolean;
begin
  perform set_config('app.service', 'on', true);
  compared := exists (
      select 1 from demand_line l join pool p on p.demand_id = l.demand_id
      where l.material_code = material and p.status in ('OPEN', 'LOCKED', 'CLEARED'))
    or exists (
      select 1 from rfq_line l join rfq r on r.id = l.rfq_id
      where l.material_code = material and r.status = 'OPEN');
  perform set_config('app.service', scope, true);
  return compared;
end
$$;
