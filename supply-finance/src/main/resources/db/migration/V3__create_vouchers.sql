-- Claims on confirmed payables. A voucher never changes: using it makes others, and the parts add up to it.

create sequence voucher_number increment by 50;

create table voucher (
  id                 uuid primary key,
  number             varchar(40) not null unique,
  root_id            uuid not null references voucher (id) deferrable initially deferred,
  parent_id          uuid references voucher (id) deferrable initially deferred,
  path               uuid[] not null,           -- from the root down to this one
  payable_id         uuid not null references payable (id) deferrable initially deferred,
  debtor_id          uuid not null,
  holder_id          uuid not null,
  previous_holder_id uuid,
  face               numeric(20, 4) not null check (face > 0 and face = round(face, currency_digits(currency))),
  currency           char(3) not null,
  issued_on          date not null,
  due_on             date not null check (due_on >= issued_on and due_on <= issued_on + interval '1 year'),
  created_at         timestamptz not null,
  check ((parent_id is null) = (root_id = id)),
  check ((parent_id is null) = (previous_holder_id is null)),
  check (path[1] = root_id and path[cardinality(path)] = id),
  check (holder_id <> debtor_id)
);
create unique index voucher_root_of_payable on voucher (payable_id) where parent_id is null;
create index voucher_parts on voucher (parent_id);
create index voucher_of_holder on voucher (holder_id, created_at desc, id desc);
create index voucher_of_debtor on voucher (debtor_id, created_at desc, id desc);
create index voucher_of_previous_holder on voucher (previous_holder_id, created_at desc, id desc);

-- The primary key is the rule: a voucher is used once.
create table voucher_use (
  voucher_id   uuid primary key references voucher (id) deferrable initially deferred,
  kind         varchar(10) not null check (kind in ('SPLIT', 'TRANSFER', 'FINANCE', 'SETTLE')),
  operation_id uuid not null,
  used_by      uuid not null,
  person       varchar(200) not null,
  used_at      timestamptz not null
);

create trigger voucher_is_kept before update or delete on voucher
  for each row execute function refuse_change();
create trigger voucher_is_not_emptied before truncate on voucher
  for each statement execute function refuse_change();
create trigger voucher_use_is_kept before update or delete on voucher_use
  for each row execute function refuse_change();
create trigger voucher_use_is_not_emptied before truncate on voucher_use
  for each statement execute function refuse_change();

-- At commit, the parts of a used voucher add up to it and keep its debtor, currency and due date; a settled one has none.
create function require_parts_add_up(used uuid) returns void language plpgsql as
$$ declare
  parent   voucher;
  how      text;
  parts    numeric;
  changed  bigint;
begin
  select * into strict parent from voucher where id = used;
  select kind into how from voucher_use where voucher_id = used;
  select coalesce(sum(face), 0),
         count(*) filter (where root_id <> parent.root_id or currency <> parent.currency or due_on <> parent.due_on
                            or debtor_id <> parent.debtor_id or payable_id <> parent.payable_id
                            or issued_on <> parent.issued_on or path <> parent.path || id
                            or previous_holder_id <> parent.holder_id)
    into parts, changed from voucher where parent_id = used;
  if changed > 0 or parts <> (case when how in ('SPLIT', 'TRANSFER', 'FINANCE') then parent.face else 0 end) then
    raise exception 'the parts of voucher % do not add up: % of %', used, parts, parent.face
      using errcode = 'check_violation';
  end if;
end $$;

create function check_voucher_use() returns trigger language plpgsql as
$$ begin
  perform require_parts_add_up(new.voucher_id);
  return null;
end $$;

create function check_voucher() returns trigger language plpgsql as
$$ begin
  if new.parent_id is not null then
    perform require_parts_add_up(new.parent_id);
  elsif not exists (
      select 1 from payable p
      where p.id = new.payable_id and p.status = 'CONFIRMED' and p.amount = new.face and p.currency = new.currency
        and p.debtor_id = new.debtor_id and p.creditor_id = new.holder_id and p.due_on = new.due_on) then
    raise exception 'voucher % rests on no confirmed payable', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger voucher_use_adds_up after insert on voucher_use
  deferrable initially deferred for each row execute function check_voucher_use();
create constraint trigger voucher_adds_up after insert on voucher
  deferrable initially deferred for each row execute function check_voucher();

-- Seen by who holds it, who owes it, who passed it on; by a bank only along the chain of what it was offered.
alter table voucher enable row level security;
alter table voucher force row level security;
create policy parties on voucher
  using (app_service() or holder_id = app_party() or debtor_id = app_party() or previous_holder_id = app_party());
create policy granted on voucher for select
  using (exists (
    select 1 from evidence_grant g where g.member_id = app_party() and voucher.id = any (g.path)));

alter table voucher_use enable row level security;
alter table voucher_use force row level security;
create policy with_its_voucher on voucher_use
  using (exists (select 1 from voucher v where v.id = voucher_id))
  with check (app_service() or used_by = app_party());
