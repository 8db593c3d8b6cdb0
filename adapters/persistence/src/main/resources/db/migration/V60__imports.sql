-- The sheet of an import that is not over, in encrypted pieces: it holds passwords. Any process can resume from it.
create table import_sheet (
    job_id  uuid    not null references job on delete cascade,
    piece   integer not null,
    content bytea   not null,
    primary key (job_id, piece)
);

-- Which lines became contracts, by a digest of their values: the same line coming again changes nothing.
create table imported_line (
    line_key    bytea  primary key,
    contract_id uuid   not null references contract on delete cascade,
    job_id      uuid   not null,
    line        bigint not null
);
create index imported_line_contract on imported_line (contract_id);
