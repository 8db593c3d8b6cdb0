package dev.enlace.application.billing;

import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.contract.ContractId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection and what is on it.
 *
 * @param instrument the latest one, whatever became of it; null for a collection that never had any
 * @param pixCode of the instrument, null where its portfolio has no key
 * @param instrumentMissing why it has no instrument although it should
 */
public record CollectionView(
        Collection collection,
        List<ContractId> contracts,
        List<ChargeId> charges,
        @Nullable Instrument instrument,
        @Nullable String pixCode,
        @Nullable String instrumentMissing) {
    public CollectionView {
        contracts = List.copyOf(contracts);
        charges = List.copyOf(charges);
    }

    CollectionView with(@Nullable Instrument found, @Nullable String pix, @Nullable String missing) {
        return new CollectionView(collection, contracts, charges, found, pix, missing);
    }
}
