-- What the price is made of, and the code under which the offer is registered with the agency.
alter table plan
    add column offer_code  text,
    add column composition jsonb not null default '[]';
