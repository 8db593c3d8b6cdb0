package dev.enlace.adapter.rest.billing;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Posting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Charges that were made, or would be, with their collections. */
@Schema(name = "Billed", title = "Lançamentos gerados")
public record BilledDto(
        @Schema(title = "Lançamentos", required = true) List<ChargeDto> items,
        @Schema(title = "Cobranças", required = true) List<CollectionDto> collections) {
    static BilledDto of(Posting posting) {
        return new BilledDto(
                posting.charges().stream().map(ChargeDto::of).toList(),
                posting.collections().stream()
                        .map(one -> CollectionDto.made(
                                one,
                                contracts(posting, one),
                                on(posting, one)
                                        .map(charge -> charge.id().value())
                                        .toList()))
                        .toList());
    }

    static BilledDto preview(Posting posting) {
        return new BilledDto(
                posting.charges().stream().map(ChargeDto::preview).toList(),
                posting.collections().stream()
                        .map(one -> CollectionDto.preview(one, contracts(posting, one)))
                        .toList());
    }

    private static List<UUID> contracts(Posting posting, Collection collection) {
        return on(posting, collection)
                .map(charge -> charge.contractId().value())
                .distinct()
                .toList();
    }

    private static Stream<Charge> on(Posting posting, Collection collection) {
        return posting.charges().stream().filter(charge -> charge.collectionId().equals(collection.id()));
    }
}
