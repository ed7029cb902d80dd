-- A clearing writes 100,000 shares at once. A foreign key looks at each row by itself and costs as much as all the rest of
-- the writing; one look at all new rows together says the same. The clearing itself is written last, in their transaction.
alter table allocation drop constraint allocation_clearing_id_fkey, drop constraint allocation_pledge_id_fkey;

create function shares_need_their_pledge() returns trigger language plpgsql as $$
begin
  if exists (select 1 from written w where not exists (select 1 from pledge p where p.id = w.pledge_id)) then
    raise foreign_key_violation using message = 'a share is of a pledge that there is';
  end if;
  return null;
end $$;
create trigger shares_need_their_pledge after insert on allocation referencing new table as written
  for each statement execute function shares_need_their_pledge();

-- A pledge is taken back while its pool waits for its clearing, and never again; a clearing never is.
create function what_was_shared_stays() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from gone g join pool p on p.id = g.pool_id where p.status in ('CLEARED', 'PUBLISHED', 'CLOSED'))
  then
    raise foreign_key_violation using message = 'what was shared stays';
  end if;
  return null;
end $$;
create trigger what_was_shared_stays after delete on pledge referencing old table as gone
  for each statement execute function what_was_shared_stays();
create function clearings_stay() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'clearings stay';
end $$;
create trigger clearings_stay before delete on clearing for each statement execute function clearings_stay();

-- The shares of one clearing are read in the order of their ids.
alter table allocation drop constraint allocation_pkey, add primary key (clearing_id, id);
