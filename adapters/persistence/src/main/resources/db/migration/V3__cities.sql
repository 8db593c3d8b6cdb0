-- Filled from db/cities.csv by CitiesMigration, again whenever that file changes.
create table city (
    ibge_code integer primary key check (ibge_code between 1000000 and 9999999),
    name      text          not null,
    state     char(2)       not null,
    latitude  numeric(9, 6) not null check (latitude between -34 and 6),
    longitude numeric(9, 6) not null check (longitude between -75 and -28),
    search    text          not null
);
comment on column city.search is 'name, then earlier names, without accents and in lower case: searched and sorted by';
create index city_search on city (search, ibge_code);
create index city_state on city (state, search, ibge_code);
