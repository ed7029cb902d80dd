-- Vouchers offered to banks: the application, the reservation that keeps a claim from being financed twice, repayments.

create sequence application_number increment by 50;

create table financing_application (
  id               uuid primary key,
  version          bigint not null,
  number           varchar(40) not null unique,
  voucher_id       uuid not null references voucher (id) deferrable initially deferred,
  payable_id       uuid not null references payable (id) deferrable initially deferred,
  applicant_id     uuid not null,
  bank_id          uuid not null check (bank_id <> applicant_id),
  debtor_id        uuid not null,
  amount           numeric(20, 4) not null check (amount > 0),
  currency         char(3) not null,
  due_on           date not null,
  highest_rate     numeric(7, 4) not null check (highest_rate > 0),      -- percent a year, agreed to beforehand
  status           varchar(10) not null check (status in
                     ('APPLIED', 'OFFERED', 'APPROVED', 'DISBURSED', 'REPAID', 'REFUSED', 'WITHDRAWN')),
  applied_by       varchar(200) not null,
  applied_by_name  varchar(120) not null,
  applied_at       timestamptz not null,
  rate             numeric(7, 4) check (rate >= 0),                      -- percent a year
  discount         numeric(20, 4) check (discount >= 0),
  note             varchar(400),
  offered_by       varchar(200),
  offered_by_name  varchar(120),
  offered_at       timestamptz,
  accepted_at      timestamptz,
  approved_by      varchar(200),
  approved_by_name varchar(120),
  approved_at      timestamptz,
  disbursed_by     varchar(200),
  disbursed_by_name varchar(120),
  disbursed_at     timestamptz,
  bank_voucher_id  uuid references voucher (id) deferrable initially deferred,
  repaid           numeric(20, 4) not null default 0 check (repaid >= 0 and repaid <= amount),
  ended_reason     varchar(400),
  ended_at         timestamptz,
  check (approved_by is null or offered_by is not null and approved_by <> offered_by),
  check (discount is null or discount < amount)
);
create index application_of_applicant on financing_application (applicant_id, applied_at desc, id desc);
create index application_of_bank on financing_application (bank_id, applied_at desc, id desc);
alter table financing_application enable row level security;
alter table financing_application force row level security;
create policy parties on financing_application
  using (app_service() or applicant_id = app_party() or bank_id = app_party());

create table repayment (
  id               uuid primary key,
  application_id   uuid not null references financing_application (id) deferrable initially deferred,
  bank_id          uuid not null,
  amount           numeric(20, 4) not null check (amount > 0),
  currency         char(3) not null,
  reference        varchar(80) not null,        -- the bank's own, for example the entry of its statement
  recorded_by      varchar(200) not null,
  recorded_by_name varchar(120) not null,
  recorded_at      timestamptz not null,
  unique (bank_id, reference)
);
create index repayment_of on repayment (application_id);
create trigger repayment_is_kept before update or delete on repayment
  for each row execute function refuse_change();
alter table repayment enable row level security;
alter table repayment force row level security;
create policy with_its_application on repayment
  using (exists (select 1 from financing_application a where a.id = application_id))
  with check (app_service() or bank_id = app_party());

-- One live claim of a bank per fingerprint; keyed, because document numbers can be guessed.
create table registry_key (
  id  int primary key check (id = 1),
  key bytea not null
);
insert into registry_key values
  (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table encumbrance (
  id             uuid primary key,
  application_id uuid not null unique references financing_application (id) deferrable initially deferred,
  voucher_id     uuid not null references voucher (id) deferrable initially deferred,
  fingerprint    char(64) not null,             -- HMAC-SHA-256, hexadecimal
  applicant_id   uuid not null,
  bank_id        uuid not null,
  state          varchar(10) not null check (state in ('RESERVED', 'POSTED', 'ENDED'))
);
create unique index encumbrance_of_voucher on encumbrance (voucher_id) where state <> 'ENDED';
create unique index encumbrance_of_claim on encumbrance (fingerprint) where state <> 'ENDED';
alter table encumbrance enable row level security;
alter table encumbrance force row level security;
create policy parties on encumbrance
  using (app_service() or applicant_id = app_party() or bank_id = app_party());

-- A reserved voucher is used by its application or not at all.
create function require_own_reservation() returns trigger language plpgsql as
$$ begin
  if exists (select 1 from encumbrance e
             where e.voucher_id = new.voucher_id and e.state = 'RESERVED' and e.application_id <> new.operation_id) then
    raise exception 'voucher % is offered to a bank', new.voucher_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger voucher_use_respects_reservation before insert on voucher_use
  for each row execute function require_own_reservation();
