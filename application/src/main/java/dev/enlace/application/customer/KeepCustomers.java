package dev.enlace.application.customer;

import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;

/** Input port: the registry of customers. A caller of role CUSTOMER sees itself; all others do not exist for it. */
public interface KeepCustomers {
    /** Refuses a document that is registered (409 {@code customer-already-registered}) and an unknown city. */
    Customer.Snapshot register(Customer.Data data);

    /**
     * @param expected version on which the change was made
     * @param data the customer as it shall be
     */
    Customer.Snapshot change(CustomerId id, long expected, Customer.Data data);

    /** 404 {@code customer-not-found}. */
    Customer.Snapshot get(CustomerId id);

    /** Who edited what, field by field. Sort: {@code at}. */
    Slice<EditHistory.Edit> history(CustomerId id, PageQuery page);

    Slice<Customer.Snapshot> search(Customers.Filter filter, PageQuery page);
}
