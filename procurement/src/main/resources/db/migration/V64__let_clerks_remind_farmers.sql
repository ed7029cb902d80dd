-- How often and when last a farmer was reminded of the link that is open.
alter table countersign
  add column reminders   int not null default 0 check (reminders >= 0),
  add column reminded_at timestamptz,
  add constraint countersign_reminded_check check ((reminders = 0) = (reminded_at is null));
