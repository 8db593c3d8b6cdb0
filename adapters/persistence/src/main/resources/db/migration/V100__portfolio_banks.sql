-- What a bank wants to know of a portfolio, and whom its slips pay where that is not the provider.
alter table collection_portfolio
    add column branch_digit         text,
    add column account_digit        text,
    add column agreement            text,
    add column variation            text,
    add column beneficiary_name     text,
    add column beneficiary_document text,
    add column beneficiary_address  jsonb;

-- Own numbers. A sequence a portfolio: it gives a number once, to whomever, and makes nobody wait for a commit.
create function own_numbers_name(portfolio uuid) returns text language sql immutable as
$$ select 'own_number_' || replace(portfolio::text, '-', '') $$;

create function own_numbers_next(portfolio uuid) returns bigint language plpgsql as $$
declare
    name   text := own_numbers_name(portfolio);
    result bigint;
begin
    if to_regclass(name) is null then
        return 1;
    end if;
    execute format('select last_value + case when is_called then 1 else 0 end from %I', name) into result;
    return result;
end $$;

create function own_numbers_begin(portfolio uuid, next bigint) returns void language plpgsql as $$
begin
    execute format('create sequence if not exists %I', own_numbers_name(portfolio));
    perform setval(own_numbers_name(portfolio), next, false);
end $$;

create function own_numbers_take(portfolio uuid, count integer) returns setof bigint language plpgsql as $$
declare
    name text := own_numbers_name(portfolio);
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtextextended(name, 0));
        execute format('create sequence if not exists %I', name);
    end if;
    return query select nextval(name) from generate_series(1, count);
end $$;

-- What a collection can be paid by. Its payer and numbers are as they were when it was issued.
create table instrument (
    collection_id uuid           not null references collection,
    -- 1 for the first of its collection, counted up by each that takes its place.
    generation    integer        not null check (generation > 0),
    kind          text           not null check (kind in ('BOLETO', 'PIX', 'DIRECT_DEBIT')),
    status        text           not null check (status in ('PENDING_REGISTRATION', 'REGISTERED', 'REJECTED', 'PAID', 'WITHDRAWN')),
    portfolio_id  uuid           not null,
    -- The own number as it was taken from the portfolio's sequence, and as the bank prints it.
    sequence      bigint,
    own_number    text,
    barcode       char(44),
    amount        numeric(12, 2) not null check (amount > 0),
    -- The collection's balance that it stands for; a second copy's amount has late fees besides.
    principal     numeric(12, 2) not null check (principal > 0),
    due_date      date           not null,
    payer         jsonb          not null,
    issued_on     date           not null,
    primary key (collection_id, generation)
);
create unique index instrument_own_number on instrument (portfolio_id, sequence, own_number) where sequence is not null;

-- Collections that should have an instrument and could not get one, and why.
create table instrument_missing (
    collection_id uuid primary key references collection,
    code          text not null,
    since         date not null
);
