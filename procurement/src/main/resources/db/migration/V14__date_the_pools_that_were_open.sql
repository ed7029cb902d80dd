-- V11 dated the pools while row-level security hid them from it.
update pool set answer_until = (d.answer_by + 1)::timestamp at time zone 'Asia/Shanghai'
  from demand d where d.id = pool.demand_id and d.answer_by is not null and pool.answer_until is null;
update pool set closes_at = published_at + make_interval(days => settled_days)
  where status = 'PUBLISHED' and closes_at is null;
