-- The rest of tab "Cobrança": account that is debited, and which debts an invoice gathers.
alter table contract_billing_settings
    add column debit_authorized         boolean not null default false,
    add column debit_bank_code          text check (debit_bank_code ~ '^[0-9]{3}$'),
    add column debit_branch             text,
    add column debit_account            text,
    add column debit_holder_name        text,
    add column debit_holder_document    text,
    add column invoice_debit_types      text[]  not null
        default '{MONTHLY_FEE,PRORATION,SALE,INSTALLATION,ADJUSTMENT,LATE_FEES,LOYALTY_FINE,RESIDUAL}',
    add column invoice_period_from      integer not null default -31,
    add column invoice_period_to        integer not null default 0,
    add column invoice_period_unit      text    not null default 'DAYS' check (invoice_period_unit in ('DAYS', 'COMPETENCES')),
    add column invoice_consider_interest boolean not null default false,
    add check (unified_billing = (unified_billing_start is not null)),
    add check (invoice_period_from <= invoice_period_to),
    add check (installation_discount <= installation_cost),
    add check (installation_paid <= installation_cost - installation_discount),
    add check (not debit_authorized
        or (debit_bank_code is not null and debit_branch is not null and debit_account is not null));

-- Under which number the banks know a payer: given once, for life.
alter table customer
    add column direct_debit_code bigint generated always as identity unique;

alter table contract_address
    add column feasible boolean,
    add check (not use_contract_address or address is not null);

create index contract_due_day on contract (due_day, id);
create unique index pending_action_one_deactivation on pending_action (contract_id)
    where kind = 'DEACTIVATION' and status = 'PENDING';
create index pending_action_running on pending_action (kind, contract_id) where status = 'PENDING';
