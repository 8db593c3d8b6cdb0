-- What waits on a channel that nobody serves must not be walked past at every look for what is due.
drop index notice_to_send;
create index notice_to_send on notice (channel, next_attempt_at) where status = 'PENDING';

create index notice_date on notice (date, id);
create index notice_legal on notice (charge_id) where legal and sent_at is not null;
