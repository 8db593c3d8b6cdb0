-- A run asks, for each stretch of contracts, which unpaid slips they share with others: few, so it starts from them.
create index collection_shared on collection (effective_due_date) where unified and status = 'OPEN';
-- What a receipt left over is looked up each time its slip is read.
create index credit_receipt on credit (receipt_id) where receipt_id is not null;
