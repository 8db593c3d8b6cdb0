package dev.enlace.domain.catalog;

import dev.enlace.domain.customer.Address;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place with many customers at one address ("Condomínio").
 *
 * @param blocks by name, in the order they were given; none where it has no blocks or nobody listed them
 */
public record Condominium(
        CondominiumId id, String name, Address address, List<String> blocks, boolean active, long version) {
    private static final int MOST_BLOCKS = 500;

    public Condominium {
        name = Texts.required("/name", "text-length", name, 200);
        if (blocks.size() > MOST_BLOCKS) {
            throw DomainException.invalid("too-many-blocks", blocks.size(), "at most " + MOST_BLOCKS)
                    .at("/blocks");
        }
        blocks = distinct(blocks);
    }

    /** Refuses a block that is not listed; where none is listed, any will do. */
    public void checkBlock(@Nullable String block) {
        if (block != null && !blocks.isEmpty() && !blocks.contains(block)) {
            throw DomainException.invalid("block-unknown", block, String.join(", ", blocks))
                    .at("/block");
        }
    }

    private static List<String> distinct(List<String> blocks) {
        var names = new ArrayList<String>(blocks.size());
        var seen = new HashSet<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var name = Texts.required("/blocks/" + i, "text-length", blocks.get(i), 100);
            if (!seen.add(name)) {
                throw DomainException.invalid("block-repeated", name, "each block once")
                        .at("/blocks/" + i);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
