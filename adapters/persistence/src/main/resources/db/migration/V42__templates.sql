create table template (
    id          uuid primary key,
    kind        text    not null check (kind in ('CONTRACT', 'INVOICE')),
    name        text    not null,
    body        text    not null,
    body_number integer not null check (body_number > 0),
    active      boolean not null default true,
    version     bigint  not null default 0
);
create unique index template_name on template (kind, lower(name));

-- What was printed once can be printed again.
create table template_body (
    template_id uuid        not null references template,
    number      integer     not null,
    body        text        not null,
    since       timestamptz not null,
    primary key (template_id, number)
);

create table acceptance_configuration (
    id                      uuid primary key,
    name                    text    not null,
    required_for_activation boolean not null default false,
    channels                text[]  not null check (cardinality(channels) > 0),
    link_validity_hours     integer not null check (link_validity_hours > 0),
    ask_code                boolean not null default true,
    active                  boolean not null default true,
    version                 bigint  not null default 0
);
create unique index acceptance_configuration_name on acceptance_configuration (lower(name));

alter table contract
    add column contract_template_id        uuid references template,
    add column acceptance_configuration_id uuid references acceptance_configuration;
alter table contract_billing_settings add column invoice_template_id uuid references template;
