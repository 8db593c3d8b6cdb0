-- A change of plan agreed for a later day, the trial of a better plan, and a loyalty term that began after activation.
alter table contract
    add column next_plan_id              uuid references plan,
    add column next_plan_on              date,
    add column next_plan_price           numeric(12, 2) check (next_plan_price >= 0),
    add column next_plan_price_origin    text check (next_plan_price_origin in ('PLAN', 'CUSTOM')),
    add column next_plan_loyalty_months  integer check (next_plan_loyalty_months between 0 and 60),
    add column next_plan_loyalty_benefit numeric(12, 2) check (next_plan_loyalty_benefit >= 0),
    add column trial_plan_id             uuid references plan,
    add column trial_until               date,
    add column loyalty_since             date,
    add check ((next_plan_id is null) = (next_plan_on is null)
        and (next_plan_id is null) = (next_plan_price is null)
        and (next_plan_id is null) = (next_plan_price_origin is null)),
    add check ((trial_plan_id is null) = (trial_until is null));

create index contract_next_plan on contract (next_plan_on) where next_plan_on is not null;
create index contract_trial on contract (trial_until) where trial_until is not null;
create unique index pending_action_one_plan_change on pending_action (contract_id)
    where kind = 'PLAN_CHANGE' and status = 'PENDING';
