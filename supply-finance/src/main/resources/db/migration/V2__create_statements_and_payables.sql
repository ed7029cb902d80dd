-- What a delivery is worth, and the buyer's promise to pay it.

create sequence statement_number increment by 50;
create sequence payable_number increment by 50;

-- An applicant's permission for one bank to read what stands behind one voucher; ends with the application.
create table evidence_grant (
  application_id uuid primary key,
  member_id      uuid not null,                 -- the bank
  granted_by     uuid not null,                 -- the applicant
  payable_id     uuid not null,
  path           uuid[] not null                -- vouchers from the issued one down to the offered one
);
create index evidence_grant_to on evidence_grant (member_id, payable_id);
alter table evidence_grant enable row level security;
alter table evidence_grant force row level security;
create policy parties on evidence_grant
  using (app_service() or member_id = app_party() or granted_by = app_party())
  with check (app_service() or granted_by = app_party());

create table statement (
  id              uuid primary key,
  version         bigint not null,
  number          varchar(40) not null unique,
  order_id        uuid not null,
  order_number    varchar(80) not null,
  order_version   bigint not null,
  shipment_id     uuid not null,
  receipt_number  varchar(80) not null,
  receipt_id      uuid not null,
  buyer_id        uuid not null,
  seller_id       uuid not null,
  currency        char(3) not null,
  total           numeric(20, 4) not null check (total >= 0 and total = round(total, currency_digits(currency))),
  received_on     date not null,                -- calendar of Asia/Shanghai
  drawn_up_at     timestamptz not null,
  unique (receipt_id, order_id)
);
create index statement_of_buyer on statement (buyer_id, drawn_up_at desc, id desc);
create index statement_of_seller on statement (seller_id, drawn_up_at desc, id desc);

create table statement_line (
  statement_id      uuid not null references statement (id) deferrable initially deferred,
  position          int not null check (position > 0),
  order_line        int not null,
  material_code     varchar(40) not null,
  material_name_zh  varchar(120) not null,
  material_name_en  varchar(120) not null,
  ordered_grade     varchar(20),
  delivered_grade   varchar(20),
  accepted          numeric(20, 6) not null check (accepted >= 0),
  unit              varchar(3) not null,
  unit_price        numeric(20, 6) not null check (unit_price >= 0),
  currency          char(3) not null,
  deduction_percent numeric(5, 2) not null check (deduction_percent between 0 and 100),
  gross             numeric(20, 4) not null,
  deduction         numeric(20, 4) not null,
  net               numeric(20, 4) not null check (net >= 0 and gross - deduction = net),
  primary key (statement_id, position)
);

-- The events that a statement rests on.
create table statement_evidence (
  statement_id uuid not null references statement (id) deferrable initially deferred,
  event_id     uuid not null references trade_fact (event_id) deferrable initially deferred,
  primary key (statement_id, event_id)
);
create index statement_evidence_of on statement_evidence (event_id);

create table payable (
  id               uuid primary key,
  version          bigint not null,
  number           varchar(40) not null unique,
  statement_id     uuid not null unique references statement (id) deferrable initially deferred,
  order_id         uuid not null,
  debtor_id        uuid not null,
  creditor_id      uuid not null check (creditor_id <> debtor_id),
  amount           numeric(20, 4) not null check (amount > 0 and amount = round(amount, currency_digits(currency))),
  currency         char(3) not null,
  received_on      date not null,
  status           varchar(10) not null check (status in ('DRAFT', 'PREPARED', 'CONFIRMED')),
  due_on           date,
  term_reason      varchar(400),
  prepared_by      varchar(200),
  prepared_by_name varchar(120),
  prepared_at      timestamptz,
  approved_by      varchar(200),
  approved_by_name varchar(120),
  approved_at      timestamptz,
  returned_reason  varchar(400),
  created_at       timestamptz not null,
  check (status = 'DRAFT' or prepared_by is not null and due_on is not null),
  check (status <> 'CONFIRMED' or approved_by is not null and approved_by <> prepared_by)
);
create index payable_of_debtor on payable (debtor_id, created_at desc, id desc);
create index payable_of_creditor on payable (creditor_id, created_at desc, id desc);

create table payable_line (
  payable_id uuid not null references payable (id) deferrable initially deferred,
  order_line int not null,
  amount     numeric(20, 4) not null check (amount >= 0),
  primary key (payable_id, order_line)
);

-- A confirmed payable is a promise: nothing in it changes any more.
create function keep_confirmed_payable() returns trigger language plpgsql as
$$ begin
  if old.status = 'CONFIRMED' or tg_op = 'DELETE' then
    raise exception 'payable % is confirmed', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger confirmed_payable_is_kept before update or delete on payable
  for each row execute function keep_confirmed_payable();
create trigger statement_is_kept before update or delete on statement
  for each row execute function refuse_change();
create trigger statement_line_is_kept before update or delete on statement_line
  for each row execute function refuse_change();

alter table statement enable row level security;
alter table statement force row level security;
create policy parties on statement
  using (app_service() or buyer_id = app_party() or seller_id = app_party())
  with check (app_service());

alter table payable enable row level security;
alter table payable force row level security;
create policy parties on payable
  using (app_service() or debtor_id = app_party() or creditor_id = app_party())
  with check (app_service() or debtor_id = app_party());
create policy granted on payable for select
  using (exists (select 1 from evidence_grant g where g.payable_id = payable.id and g.member_id = app_party()));
create policy granted on statement for select
  using (exists (
    select 1 from payable p join evidence_grant g on g.payable_id = p.id
    where p.statement_id = statement.id and g.member_id = app_party()));

alter table statement_line enable row level security;
alter table statement_line force row level security;
create policy with_its_statement on statement_line
  using (exists (select 1 from statement s where s.id = statement_id)) with check (app_service());
alter table statement_evidence enable row level security;
alter table statement_evidence force row level security;
create policy with_its_statement on statement_evidence
  using (exists (select 1 from statement s where s.id = statement_id)) with check (app_service());
alter table payable_line enable row level security;
alter table payable_line force row level security;
create policy with_its_payable on payable_line
  using (exists (select 1 from payable p where p.id = payable_id)) with check (app_service());

create policy granted on trade_fact for select
  using (exists (select 1 from statement_evidence e where e.event_id = trade_fact.event_id));
