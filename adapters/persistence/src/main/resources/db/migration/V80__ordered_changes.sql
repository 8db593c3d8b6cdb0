-- What the closing of a work order does to its contract, kept with the order until then.
create table ordered_change (
    work_order_id uuid primary key references work_order,
    kind          text  not null check (kind in ('LEAVE', 'MOVE', 'MIGRATE')),
    change        jsonb not null
);

-- One open order of an action at a time; installations have an index of their own.
create unique index work_order_one_change on work_order (contract_id, kind)
    where kind in ('TECHNOLOGY_CHANGE', 'ADDRESS_CHANGE', 'CANCELLATION') and status not in ('DONE', 'CANCELLED');

-- Whether the customer's equipment came back when a cancellation was closed; null while nobody said.
alter table work_order add column equipment_returned boolean;
