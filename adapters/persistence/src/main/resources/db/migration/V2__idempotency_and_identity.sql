-- Secrets of this installation, made at the first start when none is configured.
create table deployment_secret (
    name       text primary key,
    value      bytea       not null,
    created_at timestamptz not null default now()
);

-- Answers to requests that carried an Idempotency-Key, encrypted, kept for a day.
create table idempotency_key (
    credential   text        not null,
    path         text        not null,
    key          text        not null,
    content_hash bytea       not null,
    status       int         not null,
    answer       bytea       not null,
    created_at   timestamptz not null default now(),
    primary key (credential, path, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

create table app_user (
    id            uuid primary key,
    username      text        not null,
    name          text        not null,
    email         text,
    role          text        not null
        check (role in ('ADMIN', 'FINANCE', 'SUPPORT', 'SALES', 'TECHNICIAN', 'AUDITOR', 'CUSTOMER')),
    customer_id   uuid references customer,
    password_hash text        not null,
    active        boolean     not null,
    -- Raised whenever tokens given out so far must no longer count.
    token_epoch   bigint      not null,
    created_at    timestamptz not null default now(),
    version       bigint      not null,
    constraint app_user_customer check ((role = 'CUSTOMER') = (customer_id is not null))
);
create unique index app_user_username on app_user (lower(username));
create index app_user_by_name on app_user (name, id);
create index app_user_by_customer on app_user (customer_id) where customer_id is not null;

-- Attempts to sign in that are under way or failed; names and addresses only as keyed hashes, since people type passwords into
-- the wrong field.
create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    subject   bytea       not null,
    at        timestamptz not null
);
create index sign_in_attempt_subject on sign_in_attempt (subject, at);
create index sign_in_attempt_at on sign_in_attempt (at);
