-- What must never be wrong stands here as a constraint; the rules themselves live in the domain.
-- Money is numeric(12,2), ids are UUIDv7 made by the application, every aggregate carries its version.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only STABLE, since its dictionary could change; searches need an index, so we vouch for it.
create function searchable(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', $1));

create table provider_settings (
    single  boolean primary key default true check (single),
    content jsonb  not null,
    version bigint not null default 0
);

-- Registries ---------------------------------------------------------------------------------------------------------

create table plan (
    id                    uuid primary key,
    code                  text           not null unique,
    name                  text           not null,
    technology            text           not null check (technology in ('FIBER', 'RADIO', 'CABLE', 'DSL', 'SATELLITE', 'OTHER')),
    download_kbps         bigint         not null check (download_kbps > 0),
    upload_kbps           bigint         not null check (upload_kbps > 0),
    reduced_download_kbps bigint         not null check (reduced_download_kbps > 0),
    reduced_upload_kbps   bigint         not null check (reduced_upload_kbps > 0),
    price                 numeric(12, 2) not null check (price >= 0),
    loyalty_benefit       numeric(12, 2) check (loyalty_benefit >= 0),
    active                boolean        not null default true,
    version               bigint         not null default 0
);

create table service (
    id      uuid primary key,
    name    text    not null,
    active  boolean not null default true,
    version bigint  not null default 0
);
create unique index service_name on service (lower(name));

create table collection_portfolio (
    id                       uuid primary key,
    name                     text          not null,
    bank_code                char(3) check (bank_code ~ '^[0-9]{3}$'),
    branch                   text,
    account                  text,
    portfolio_code           text,
    fine_percent             numeric(6, 4) not null default 0 check (fine_percent between 0 and 2),
    monthly_interest_percent numeric(6, 4) not null default 0 check (monthly_interest_percent between 0 and 1),
    discount_percent         numeric(7, 4),
    discount_amount          numeric(12, 2),
    discount_days_before     integer,
    pix_key                  text,
    active                   boolean       not null default true,
    version                  bigint        not null default 0
);
create unique index collection_portfolio_name on collection_portfolio (lower(name));

create table concentrator (
    id         uuid primary key,
    name       text    not null,
    type       text    not null check (type in ('MIKROTIK', 'HUAWEI', 'JUNIPER', 'CISCO', 'ACCEL_PPP', 'SIMULATED', 'OTHER')),
    address    text,
    secret     bytea,
    coa_port   integer not null default 3799 check (coa_port between 1 and 65535),
    block_mode text    not null default 'REJECT' check (block_mode in ('REJECT', 'PORTAL')),
    active     boolean not null default true,
    version    bigint  not null default 0
);
create unique index concentrator_name on concentrator (lower(name));

-- What the simulated concentrator would hold in its own memory: the state each login was last told to be in.
create table simulated_login (
    concentrator_id uuid   not null references concentrator,
    login           text   not null check (login = lower(login)),
    contract_id     uuid,
    access          text   not null check (access in ('FULL', 'REDUCED', 'BLOCKED', 'FOREIGN')),
    download_kbps   bigint,
    upload_kbps     bigint,
    primary key (concentrator_id, login)
);

-- Customers ----------------------------------------------------------------------------------------------------------

create table customer (
    id          uuid primary key,
    type        text   not null check (type in ('PERSON', 'COMPANY')),
    name        text   not null,
    trade_name  text,
    document    text   not null unique check (document ~ '^[0-9A-Z]{12}[0-9]{2}$' or document ~ '^[0-9]{11}$'),
    birth_date  date,
    address     jsonb  not null,
    created_at  timestamptz not null default now(),
    version     bigint not null default 0,
    search_name text generated always as (searchable(name || ' ' || coalesce(trade_name, ''))) stored
);
create index customer_search_name on customer using gin (search_name gin_trgm_ops);

create table customer_contact (
    customer_id uuid    not null references customer on delete cascade,
    position    integer not null,
    channel     text    not null check (channel in ('EMAIL', 'MOBILE', 'PHONE')),
    value       text    not null,
    whatsapp    boolean not null default false,
    opt_outs    text[]  not null default '{}',
    primary key (customer_id, position)
);
create index customer_contact_value on customer_contact (value);

-- Contracts ----------------------------------------------------------------------------------------------------------

create sequence contract_number;

create table contract (
    id                          uuid primary key,
    number                      bigint         not null unique,
    customer_id                 uuid           not null references customer,
    state                       text           not null check (state in ('PRE_REGISTERED', 'ACTIVE', 'REDUCED_AUTO', 'REDUCED_MANUAL',
                                                               'BLOCKED_AUTO', 'BLOCKED_MANUAL', 'DEACTIVATED', 'CANCELLED')),
    contract_date               date           not null,
    activated_on                date,
    billing_start               date,
    billed_until                date,
    plan_id                     uuid           not null references plan,
    monthly_price               numeric(12, 2) not null check (monthly_price >= 0),
    monthly_price_origin        text           not null check (monthly_price_origin in ('PLAN', 'CUSTOM')),
    due_day                     integer        not null check (due_day between 1 and 31),
    loyalty_months              integer check (loyalty_months between 0 and 60),
    loyalty_benefit             numeric(12, 2) check (loyalty_benefit >= 0),
    collection_portfolio_id     uuid           not null references collection_portfolio,
    service_id                  uuid           not null references service,
    sold_remotely               boolean        not null default false,
    bonus_until                 date,
    deactivation_from           date,
    deactivation_until          date check (deactivation_until >= deactivation_from),
    blocked_days_credited_until date,
    -- Copies of the last period and price, and whether blocked days may wait for their credit: they let a run read one
    -- narrow row for the many contracts with whom nothing special happened.
    period_since                date           not null,
    exempt                      boolean        not null default false,
    price_since                 date           not null,
    blocked_days_pending        boolean        not null default false,
    created_at                  timestamptz    not null default now(),
    version                     bigint         not null default 0,
    check ((state in ('PRE_REGISTERED', 'CANCELLED')) or activated_on is not null),
    check (state <> 'DEACTIVATED' or deactivation_from is not null),
    check (billing_start is null or activated_on is not null)
);
create index contract_customer on contract (customer_id, id);
create index contract_state on contract (state, id);
create index contract_plan on contract (plan_id, id);
create index contract_deactivation on contract (deactivation_from) where deactivation_from is not null;
create index contract_bonus on contract (bonus_until) where bonus_until is not null;

create table contract_period (
    contract_id     uuid    not null references contract on delete cascade,
    starts_on       date    not null,
    state           text    not null,
    exempt          boolean not null,
    first_day_whole boolean not null,
    primary key (contract_id, starts_on)
);

create table contract_price (
    contract_id uuid           not null references contract on delete cascade,
    starts_on   date           not null,
    price       numeric(12, 2) not null check (price >= 0),
    primary key (contract_id, starts_on)
);

-- The tabs: a record and a version each, so that an edit of one makes no other's ETag stale.
create table contract_access (
    contract_id     uuid primary key references contract on delete cascade,
    login           text    not null,
    -- Null once the contract is cancelled: the login is free again.
    login_key       text unique check (login_key = lower(login)),
    password        bytea,
    session_type    text    not null default 'DYNAMIC_PPPOE',
    concentrator_id uuid    not null references concentrator,
    provisioning    text    not null default 'PENDING' check (provisioning in ('PENDING', 'DONE', 'FAILED')),
    version         bigint  not null default 0
);
create index contract_access_concentrator on contract_access (concentrator_id);

create table contract_service_settings (
    contract_id             uuid primary key references contract on delete cascade,
    automatic_blocking      boolean,
    automatic_reduction     boolean,
    reduction_interval_days integer check (reduction_interval_days between 0 and 365),
    block_interval_days     integer check (block_interval_days between 0 and 365),
    block_warning_sms       boolean,
    mass_billing            boolean,
    note_generation         text,
    note_by_email           boolean,
    note_debits             text,
    advance_note_day        integer,
    advance_reference       text,
    due_notices             text,
    email_notice_days       integer[],
    sms_notice_days         integer[],
    whatsapp_notice_days    integer[],
    note                    text,
    fiscal_note_text        text,
    guarantor               text,
    version                 bigint not null default 0
);

create table contract_billing_settings (
    contract_id             uuid primary key references contract on delete cascade,
    unified_billing         boolean not null default false,
    unified_billing_start   date,
    default_payment_method  text    not null default 'BOLETO',
    financial_competence    text    not null default 'PRESENT' check (financial_competence in ('PAST', 'PRESENT', 'FUTURE')),
    note_competence         text    not null default 'PRESENT' check (note_competence in ('PAST', 'PRESENT', 'FUTURE')),
    installation_cost       numeric(12, 2) not null default 0 check (installation_cost >= 0),
    installation_discount   numeric(12, 2) not null default 0 check (installation_discount >= 0),
    installation_paid       numeric(12, 2) not null default 0 check (installation_paid >= 0),
    version                 bigint not null default 0
);

create table contract_address (
    contract_id          uuid primary key references contract on delete cascade,
    use_contract_address boolean not null default false,
    address              jsonb,
    version              bigint  not null default 0
);

-- Work orders and pending actions ------------------------------------------------------------------------------------

create sequence work_order_number;

create table work_order (
    id           uuid primary key,
    number       bigint not null unique,
    kind         text   not null check (kind in ('INSTALLATION', 'TECHNOLOGY_CHANGE', 'ADDRESS_CHANGE', 'CANCELLATION', 'VISIT')),
    status       text   not null check (status in ('OPEN', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    contract_id  uuid   not null references contract,
    service_id   uuid references service,
    assignee_id  uuid,
    scheduled_at timestamptz,
    completed_on date,
    note         text,
    created_at   timestamptz not null default now(),
    version      bigint not null default 0,
    check ((status = 'DONE') = (completed_on is not null))
);
create index work_order_contract on work_order (contract_id, id);
create index work_order_assignee on work_order (assignee_id, id) where assignee_id is not null;
create index work_order_status on work_order (status, id);
create unique index work_order_one_installation on work_order (contract_id)
    where kind = 'INSTALLATION' and status not in ('DONE', 'CANCELLED');

create table pending_action (
    id            uuid primary key,
    contract_id   uuid   not null references contract,
    kind          text   not null,
    work_order_id uuid references work_order,
    status        text   not null check (status in ('PENDING', 'DONE', 'CANCELLED', 'FAILED')),
    since         timestamptz not null,
    ended_at      timestamptz,
    detail        text
);
create index pending_action_contract on pending_action (contract_id, id);
create index pending_action_work_order on pending_action (work_order_id) where work_order_id is not null;

-- Money --------------------------------------------------------------------------------------------------------------

create sequence collection_number increment by 1;

create table collection (
    id                 uuid primary key,
    number             bigint         not null unique,
    customer_id        uuid           not null references customer,
    portfolio_id       uuid           not null references collection_portfolio,
    due_date           date           not null,
    effective_due_date date           not null check (effective_due_date >= due_date),
    amount             numeric(12, 2) not null check (amount >= 0),
    credit_used        numeric(12, 2) not null default 0 check (credit_used >= 0),
    balance            numeric(12, 2) not null check (balance >= 0),
    status             text           not null check (status in ('OPEN', 'PAID', 'VOIDED', 'SUPERSEDED')),
    superseded_by      uuid references collection,
    -- Charges of more than one contract: whoever does not pay restricts them all.
    unified            boolean        not null default false,
    created_on         date           not null,
    version            bigint         not null default 0
);
create index collection_customer on collection (customer_id, id);

create table charge (
    id                 uuid primary key,
    contract_id        uuid           not null references contract,
    collection_id      uuid           not null references collection,
    kind               text           not null check (kind in ('MONTHLY_FEE', 'PRORATION', 'SALE', 'INSTALLATION', 'ADJUSTMENT',
                                                      'LATE_FEES', 'LOYALTY_FINE', 'RESIDUAL')),
    -- First day of the competence's month.
    competence         date check (extract(day from competence) = 1),
    description        text           not null,
    lines              jsonb          not null,
    amount             numeric(12, 2) not null check (amount >= 0),
    due_date           date           not null,
    effective_due_date date           not null check (effective_due_date >= due_date),
    status             text           not null check (status in ('OPEN', 'PAID', 'VOIDED')),
    open_principal     numeric(12, 2) not null check (open_principal between 0 and amount),
    fine_base          numeric(12, 2),
    fine_paid          numeric(12, 2) not null default 0,
    interest_carried   numeric(12, 2) not null default 0,
    last_payment_on    date,
    disputed_since     date,
    dispute_reason     text,
    disputed_days      integer        not null default 0,
    -- Earliest sending of a notice that the law counts as warning; read by every delinquency judgement.
    legal_notice_on    date,
    void_reason        text,
    superseded_by      uuid references charge,
    created_on         date           not null,
    version            bigint         not null default 0,
    check (kind not in ('MONTHLY_FEE', 'PRORATION') or competence is not null),
    check (status <> 'PAID' or open_principal = 0),
    check (status <> 'OPEN' or open_principal > 0)
);
-- A month of a contract is billed once; a voided fee makes room for another.
create unique index charge_one_fee_a_month on charge (contract_id, competence)
    where kind = 'MONTHLY_FEE' and status <> 'VOIDED';
create index charge_contract on charge (contract_id, kind, competence);
create index charge_collection on charge (collection_id);
create index charge_open_due on charge (due_date) where status = 'OPEN';
create index charge_open_contract on charge (contract_id, effective_due_date) where status = 'OPEN';

create table credit (
    id          uuid primary key,
    customer_id uuid           not null references customer,
    contract_id uuid references contract,
    amount      numeric(12, 2) not null check (amount > 0),
    used        numeric(12, 2) not null default 0 check (used between 0 and amount),
    origin      text           not null,
    lines       jsonb          not null default '[]',
    receipt_id  uuid,
    created_on  date           not null,
    version     bigint         not null default 0
);
create index credit_available on credit (customer_id, id) where used < amount;
create index credit_contract on credit (contract_id) where contract_id is not null;

create table receipt (
    id            uuid primary key,
    collection_id uuid           not null references collection,
    paid_on       date           not null,
    amount        numeric(12, 2) not null check (amount > 0),
    principal     numeric(12, 2) not null,
    fine          numeric(12, 2) not null default 0,
    interest      numeric(12, 2) not null default 0,
    discount      numeric(12, 2) not null default 0,
    surplus       numeric(12, 2) not null default 0,
    method        text           not null,
    credit_id     uuid references credit,
    received_at   timestamptz    not null,
    reversed_at   timestamptz,
    reversal_reason text,
    -- What came in is what it was used for.
    check (amount = principal + fine + interest + surplus)
);
create index receipt_collection on receipt (collection_id, id);
alter table credit add foreign key (receipt_id) references receipt;

create table receipt_allocation (
    receipt_id uuid           not null references receipt on delete cascade,
    charge_id  uuid           not null references charge,
    principal  numeric(12, 2) not null,
    fine       numeric(12, 2) not null,
    interest   numeric(12, 2) not null,
    discount   numeric(12, 2) not null,
    primary key (receipt_id, charge_id)
);
create index receipt_allocation_charge on receipt_allocation (charge_id);

-- Notices ------------------------------------------------------------------------------------------------------------

create table notice (
    id           uuid primary key,
    kind         text not null check (kind in ('DUE', 'BLOCK_WARNING')),
    channel      text not null check (channel in ('EMAIL', 'SMS', 'WHATSAPP', 'LETTER')),
    contract_id  uuid not null references contract,
    charge_id    uuid not null references charge,
    day_offset   integer,
    status       text not null check (status in ('PENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'SKIPPED')),
    -- The run's date, or the day a letter was sent.
    date         date not null,
    recipient    text,
    text         text,
    provider     text,
    detail       text,
    -- The content of the notice is a legal warning in the sense of the RGC.
    legal        boolean not null default false,
    attempts     integer not null default 0,
    next_attempt_at timestamptz,
    sent_at      timestamptz,
    created_at   timestamptz not null default now(),
    version      bigint not null default 0,
    check ((kind = 'DUE') = (day_offset is not null))
);
create unique index notice_once on notice (charge_id, kind, channel, coalesce(day_offset, 0)) where channel <> 'LETTER';
create index notice_contract on notice (contract_id, id);
create index notice_to_send on notice (next_attempt_at) where status = 'PENDING';

-- Events: outbox, action history and feed in one append-only table ------------------------------------------------------

create table event (
    position       bigint generated always as identity primary key,
    id             uuid not null unique,
    aggregate_type text not null,
    aggregate_id   uuid not null,
    type           text not null,
    payload        jsonb not null,
    actor          text not null,
    actor_id       uuid,
    source         text not null,
    request_id     text,
    occurred_at    timestamptz not null
);
create index event_aggregate on event (aggregate_id, position);

create table delivery (
    position        bigint      not null references event,
    reaction        text        not null,
    aggregate_id    uuid        not null,
    status          text        not null check (status in ('PENDING', 'DONE', 'PARKED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    done_at         timestamptz,
    primary key (position, reaction)
);
create index delivery_due on delivery (next_attempt_at, position) where status = 'PENDING';
create index delivery_order on delivery (aggregate_id, reaction, position) where status = 'PENDING';
create index delivery_parked on delivery (position) where status = 'PARKED';

-- Who changed which field of what, in the transaction of the change.
create table audit_entry (
    id           uuid primary key,
    subject_type text not null,
    subject_id   uuid not null,
    tab          text not null,
    field        text not null,
    before       jsonb,
    after        jsonb,
    at           timestamptz not null,
    actor        text not null,
    actor_id     uuid,
    source       text not null,
    reason       text,
    request_id   text
);
create index audit_entry_subject on audit_entry (subject_id, id);

-- Long work ----------------------------------------------------------------------------------------------------------

create table job (
    id         uuid primary key,
    kind       text not null,
    status     text not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    input      jsonb not null,
    steps      jsonb not null default '[]',
    done       bigint not null default 0,
    total      bigint not null default 0,
    error      text,
    actor      text not null,
    actor_id   uuid,
    cancel_requested boolean not null default false,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at   timestamptz
);
create index job_open on job (id) where status in ('QUEUED', 'RUNNING');

create table job_item (
    job_id     uuid   not null references job on delete cascade,
    position   bigint not null,
    subject_id uuid,
    subject    text,
    outcome    text   not null,
    code       text,
    detail     jsonb,
    primary key (job_id, position)
);

create table daily_run (
    job_id       uuid primary key references job,
    run_date     date    not null,
    simulated    boolean not null,
    completed_at timestamptz
);
create index daily_run_completed on daily_run (run_date desc) where completed_at is not null;
