-- Double entry: every journal balances in each member's books, and nothing in it is ever changed.

create table journal (
  id             uuid primary key,
  business_event varchar(120) not null unique,  -- what happened, for example payable-confirmed/<id>
  kind           varchar(30) not null,
  document_type  varchar(40) not null,
  document_id    uuid not null,
  document_number varchar(40) not null,
  parties        uuid[] not null,
  posted_at      timestamptz not null
);
create index journal_by_time on journal (posted_at desc, id desc);
create index journal_parties on journal using gin (parties);

create table posting (
  journal_id uuid not null references journal (id) deferrable initially deferred,
  position   int not null check (position > 0),
  owner_id   uuid not null,                     -- whose books
  account    varchar(30) not null,
  amount     numeric(20, 4) not null check (amount <> 0 and amount = round(amount, currency_digits(currency))),
  currency   char(3) not null,                  -- debit positive, credit negative
  primary key (journal_id, position)
);
create index posting_of_owner on posting (owner_id, account, currency);

create trigger journal_is_kept before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_is_not_emptied before truncate on journal
  for each statement execute function refuse_change();
create trigger posting_is_kept before update or delete on posting
  for each row execute function refuse_change();
create trigger posting_is_not_emptied before truncate on posting
  for each statement execute function refuse_change();

create function check_journal_balances() returns trigger language plpgsql as
$$ declare
  off text;
begin
  select string_agg(owner_id || ' ' || currency || ' ' || total, ', ') into off from (
    select owner_id, currency, sum(amount) as total from posting where journal_id = new.journal_id
    group by owner_id, currency having sum(amount) <> 0) unbalanced;
  if off is not null then
    raise exception 'journal % does not balance: %', new.journal_id, off using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger posting_balances after insert on posting
  deferrable initially deferred for each row execute function check_journal_balances();

alter table journal enable row level security;
alter table journal force row level security;
create policy parties on journal using (app_service() or app_party() = any (parties));
alter table posting enable row level security;
alter table posting force row level security;
create policy with_its_journal on posting
  using (exists (select 1 from journal j where j.id = journal_id));
