package dev.enlace.application.customer;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerRefused;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@UseCase
class CustomerRegistry implements KeepCustomers {
    private final Customers customers;
    private final Cities cities;
    private final Ids ids;
    private final ProviderCalendar calendar;
    private final AuditTrail audit;
    private final EditHistory edits;
    private final CurrentActor currentActor;

    CustomerRegistry(
            Customers customers,
            Cities cities,
            Ids ids,
            ProviderCalendar calendar,
            AuditTrail audit,
            EditHistory edits,
            CurrentActor currentActor) {
        this.customers = customers;
        this.cities = cities;
        this.ids = ids;
        this.calendar = calendar;
        this.audit = audit;
        this.edits = edits;
        this.currentActor = currentActor;
    }

    @Override
    public Customer.Snapshot register(Customer.Data data) {
        var located = at(data, locate(data.address(), null));
        var customer = Customer.register(new CustomerId(ids.next()), located, calendar.today());
        refuseTaken(customer);
        var stored = customers.save(customer);
        audit.record("customer", stored.id().value(), "customer", null, fields(stored.data()), null);
        return stored;
    }

    @Override
    public Customer.Snapshot change(CustomerId id, long expected, Customer.Data data) {
        var customer = customers.get(id);
        var before = customer.snapshot();
        if (before.version() != expected) {
            throw DomainException.stale(id.value());
        }
        customer.change(at(data, locate(data.address(), before.data().address())), calendar.today());
        refuseTaken(customer);
        var stored = customers.save(customer);
        audit.record("customer", id.value(), "customer", fields(before.data()), fields(stored.data()), null);
        return stored;
    }

    @Override
    public Customer.Snapshot get(CustomerId id) {
        var own = ownId();
        if (own != null && !own.equals(id)) {
            throw CustomerRefused.notFound(id);
        }
        return customers.get(id).snapshot();
    }

    @Override
    public Slice<EditHistory.Edit> history(CustomerId id, PageQuery page) {
        get(id);
        return edits.of("customer", id.value(), page);
    }

    @Override
    public Slice<Customer.Snapshot> search(Customers.Filter filter, PageQuery page) {
        return customers.search(filter.onlyFor(ownId()), page);
    }

    private @Nullable CustomerId ownId() {
        var actor = currentActor.get();
        return actor.customerId() == null ? null : new CustomerId(actor.customerId());
    }

    private void refuseTaken(Customer customer) {
        customers
                .findByDocument(customer.data().document())
                .filter(other -> !other.id().equals(customer.id()))
                .ifPresent(other -> {
                    throw CustomerRefused.alreadyRegistered(other.id());
                });
    }

    private Address locate(Address address, @Nullable Address before) {
        try {
            return before == null ? cities.locate(address) : cities.locate(address, before);
        } catch (DomainException e) {
            throw e.at("/address/city/ibgeCode");
        }
    }

    private static Customer.Data at(Customer.Data data, Address address) {
        return new Customer.Data(
                data.type(),
                data.name(),
                data.tradeName(),
                data.document(),
                data.birthDate(),
                data.contacts(),
                address);
    }

    private static Map<String, Object> fields(Customer.Data data) {
        var fields = new HashMap<String, Object>();
        fields.put("type", data.type());
        fields.put("name", data.name());
        fields.put("tradeName", data.tradeName());
        fields.put("document", data.document());
        fields.put("birthDate", data.birthDate());
        fields.put("contacts", data.contacts());
        fields.put("address", data.address());
        return fields;
    }
}
