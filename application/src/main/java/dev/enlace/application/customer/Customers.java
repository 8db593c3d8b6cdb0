package dev.enlace.application.customer;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerRefused;
import dev.enlace.domain.customer.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the customers. */
public interface Customers {
    /**
     * What a list shows; null parts do not narrow it.
     *
     * @param q parts of the name or trade name in any order, without regard to accents and case
     * @param phone digits, at the end of a telephone number
     * @param login of one of the customer's contracts, without regard to case
     * @param only the one customer that the caller may see
     */
    record Filter(
            @Nullable String q,
            @Nullable Document document,
            @Nullable String phone,
            @Nullable String login,
            @Nullable CustomerId only) {
        /** The same filter for a caller who may see one customer; null for one who may see all. */
        Filter onlyFor(@Nullable CustomerId own) {
            return new Filter(q, document, phone, login, own);
        }
    }

    Optional<Customer> find(CustomerId id);

    Optional<Customer> findByDocument(Document document);

    /**
     * As stored, with its new version. Refuses a stale copy, and a document that another customer has (409 {@code customer-already-registered}), also when
     * both are stored at the same moment.
     */
    Customer.Snapshot save(Customer customer);

    /** Sorted by {@code name}. */
    Slice<Customer.Snapshot> search(Filter filter, PageQuery page);

    /** 404 {@code customer-not-found}. */
    default Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> CustomerRefused.notFound(id));
    }
}
