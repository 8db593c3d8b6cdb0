-- Requests for acceptance. The link is stored as its hash; with the seed alone nobody computes it.
create table acceptance (
    id               uuid primary key,
    contract_id      uuid        not null references contract,
    customer_id      uuid        not null references customer,
    plan_id          uuid        not null references plan,
    place            text        not null,
    template_id      uuid        references template,
    template_name    text        not null,
    template_version integer     not null,
    document_sha256  text        not null check (length(document_sha256) = 64),
    channels         text[]      not null check (cardinality(channels) > 0),
    asks_code        boolean     not null,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    expires_at       timestamptz not null,
    status           text        not null check (status in ('PENDING', 'ACCEPTED', 'SUPERSEDED', 'OUTDATED')),
    ended_at         timestamptz,
    link_hash        text        not null check (length(link_hash) = 64),
    seed             bytea       not null,
    code_number      integer,
    code_channel     text,
    code_recipient   text,
    code_sent_at     timestamptz,
    code_hash        text,
    code_wrong_tries integer,
    signer           text,
    signer_document  text,
    signer_ip        text,
    signer_agent     text,
    signed_at        timestamptz,
    signer_channel   text,
    check ((status = 'PENDING') = (ended_at is null)),
    check (status <> 'ACCEPTED' or signed_at is not null)
);
create unique index acceptance_link on acceptance (link_hash);
create index acceptance_contract on acceptance (contract_id, id);
create unique index acceptance_one_pending on acceptance (contract_id) where status = 'PENDING';

-- The paper as it was shown: never changed, and apart from what is read often.
create table acceptance_paper (
    acceptance_id uuid primary key references acceptance,
    html          text  not null,
    pdf           bytea not null
);

-- Messages that are about no charge.
alter table notice alter column charge_id drop not null;
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
    check (kind in ('DUE', 'BLOCK_WARNING', 'ACCEPTANCE_LINK', 'ACCEPTANCE_CODE'));
alter table notice add constraint notice_about
    check ((charge_id is null) = (kind in ('ACCEPTANCE_LINK', 'ACCEPTANCE_CODE')));
