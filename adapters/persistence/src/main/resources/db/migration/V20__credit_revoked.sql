-- A reversed receipt takes the credit it made with it; the row stays as history.
alter table credit add column revoked_on date check (revoked_on is null or used = 0);
drop index credit_available;
create index credit_available on credit (customer_id, id) where used < amount and revoked_on is null;
