-- A reversed receipt takes the credit it made with it; the row stays as history.
alter table credit add column revoked_on date check (revoked_on is null or used = 0);
drop index credit_available;
create index credit_available on credit (customer_id, id) where used < amount and revoked_on is null;

-- Part of a charge's fine that an earlier slip dealt with, before the charge was joined with others on a new one.
alter table charge add column fine_settled_before numeric(12, 2) not null default 0;
