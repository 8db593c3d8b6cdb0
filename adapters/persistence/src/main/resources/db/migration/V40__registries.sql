-- Addresses that may be reserved for a login. Each belongs to one contract at most, since it names it itself; and no contract
-- has two.
create table ip_pool (
    id              uuid primary key,
    name            text    not null,
    cidr            cidr    not null,
    concentrator_id uuid references concentrator,
    active          boolean not null default true,
    version         bigint  not null default 0,
    constraint ip_pool_overlap exclude using gist (cidr inet_ops with &&) where (active)
);
create unique index ip_pool_name on ip_pool (lower(name));

create table ip_address (
    id          uuid primary key,
    address     inet   not null constraint ip_address_once unique,
    pool_id     uuid references ip_pool,
    note        text,
    state       text   not null check (state in ('FREE', 'RESERVED', 'TAKEN')),
    contract_id uuid constraint ip_address_one_a_contract unique references contract,
    version     bigint not null default 0,
    check (masklen(address) = case family(address) when 4 then 32 else 128 end),
    check ((state = 'TAKEN') = (contract_id is not null))
);
create index ip_address_pool on ip_address (pool_id, address);

alter table simulated_login add column framed_ip inet;
