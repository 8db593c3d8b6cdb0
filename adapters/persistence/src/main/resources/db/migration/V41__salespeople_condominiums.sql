create table salesperson (
    id       uuid primary key,
    name     text    not null,
    document text constraint salesperson_document unique,
    email    text,
    phone    text,
    active   boolean not null default true,
    version  bigint  not null default 0
);
create unique index salesperson_name on salesperson (lower(name));
alter table contract add column salesperson_id uuid references salesperson;

create table condominium (
    id      uuid primary key,
    name    text    not null,
    address jsonb   not null,
    blocks  text[]  not null default '{}',
    active  boolean not null default true,
    version bigint  not null default 0
);
create unique index condominium_name on condominium (lower(name));
alter table contract_address add column condominium_id uuid references condominium;
