-- What every provider needs from the first day on.
insert into service (id, name)
values ('01900000-0000-7000-8000-000000000001', 'Provimento de acesso à internet'),
       ('01900000-0000-7000-8000-000000000002', 'Instalação'),
       ('01900000-0000-7000-8000-000000000003', 'Visita técnica');

-- Whatever is absent has the initial value that the domain gives it.
insert into provider_settings (content)
values ('{"defaultServiceId": "01900000-0000-7000-8000-000000000001"}');

-- Lists of customers are ordered by name without regard to accents and case.
create index customer_by_name on customer (search_name, id);

-- People remember the end of a telephone number.
create index customer_contact_number on customer_contact (reverse(value) text_pattern_ops) where channel <> 'EMAIL';

alter table concentrator add constraint concentrator_has_address check (address is not null or type = 'SIMULATED');
