package dev.enlace.domain.billing;

import java.util.ArrayList;
import java.util.List;

/** What a move of the ledger leaves to be stored: each record new or as it is afterwards, once at most. */
public record Posting(
        List<Collection> collections, List<Charge> charges, List<Receipt> receipts, List<Credit> credits) {
    public static final Posting NOTHING = new Posting(List.of(), List.of(), List.of(), List.of());

    public Posting {
        collections = List.copyOf(collections);
        charges = List.copyOf(charges);
        receipts = List.copyOf(receipts);
        credits = List.copyOf(credits);
    }

    /** Both together; they must not speak of the same records. */
    public Posting plus(Posting other) {
        return new Posting(
                joined(collections, other.collections),
                joined(charges, other.charges),
                joined(receipts, other.receipts),
                joined(credits, other.credits));
    }

    public boolean isEmpty() {
        return collections.isEmpty() && charges.isEmpty() && receipts.isEmpty() && credits.isEmpty();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all;
    }
}
