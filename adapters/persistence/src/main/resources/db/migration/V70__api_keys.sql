-- Keys of programs. The secret is not here: whoever reads this table can use none of them.
create table api_key (
    id           uuid primary key,
    secret_hash  bytea       not null,
    name         text        not null,
    hint         text        not null,
    role         text        not null
        check (role in ('ADMIN', 'FINANCE', 'SUPPORT', 'SALES', 'TECHNICIAN', 'AUDITOR', 'CUSTOMER')),
    customer_id  uuid references customer,
    scopes       text[]      not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    version      bigint      not null,
    constraint api_key_customer check ((role = 'CUSTOMER') = (customer_id is not null))
);
create unique index api_key_secret_hash on api_key (secret_hash);
create index api_key_by_name on api_key (name, id);
create index api_key_by_age on api_key (created_at, id);
create index api_key_by_customer on api_key (customer_id) where customer_id is not null;
