package dev.enlace.domain.boleto;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** The parts of a free field in their order: written and read by the same declaration. */
final class FreeField {
    enum Slot {
        BRANCH,
        ACCOUNT,
        AGREEMENT,
        PORTFOLIO,
        VARIATION,
        OWN_NUMBER,
        OWN_DIGIT,
        /** Digits that follow from others, or say nothing of payee and number. */
        OTHER,
        FIXED
    }

    /** @param text the digits of a fixed part, empty for all others */
    record Part(Slot slot, int width, String text) {}

    private final List<Part> parts;

    private FreeField(List<Part> parts) {
        this.parts = parts;
        if (parts.stream().mapToInt(Part::width).sum() != 25) {
            throw new IllegalArgumentException("a free field has 25 digits");
        }
    }

    static FreeField of(Part... parts) {
        return new FreeField(List.of(parts));
    }

    static Part branch(int width) {
        return new Part(Slot.BRANCH, width, "");
    }

    static Part account(int width) {
        return new Part(Slot.ACCOUNT, width, "");
    }

    static Part agreement(int width) {
        return new Part(Slot.AGREEMENT, width, "");
    }

    static Part portfolio(int width) {
        return new Part(Slot.PORTFOLIO, width, "");
    }

    static Part variation(int width) {
        return new Part(Slot.VARIATION, width, "");
    }

    static Part ownNumber(int width) {
        return new Part(Slot.OWN_NUMBER, width, "");
    }

    static Part ownDigit() {
        return new Part(Slot.OWN_DIGIT, 1, "");
    }

    static Part other(int width) {
        return new Part(Slot.OTHER, width, "");
    }

    static Part fixed(String text) {
        return new Part(Slot.FIXED, text.length(), text);
    }

    /** The values of all parts but the fixed ones, in their order and width. */
    String write(String... values) {
        var text = new StringBuilder();
        var next = Arrays.asList(values).iterator();
        for (var part : parts) {
            var value = part.slot() == Slot.FIXED ? part.text() : next.next();
            if (value.length() != part.width()) {
                throw new IllegalArgumentException(part + " does not hold " + value.length() + " digits");
            }
            text.append(value);
        }
        return text.toString();
    }

    Optional<FreeFieldReading> read(String freeField) {
        var read = new EnumMap<Slot, String>(Slot.class);
        int start = 0;
        for (var part : parts) {
            var value = freeField.substring(start, start + part.width());
            if (part.slot() == Slot.FIXED && !value.equals(part.text())) {
                return Optional.empty();
            }
            read.merge(part.slot(), value, String::concat);
            start += part.width();
        }
        return Optional.of(new FreeFieldReading(
                read.get(Slot.BRANCH),
                read.get(Slot.ACCOUNT),
                read.get(Slot.AGREEMENT),
                read.get(Slot.PORTFOLIO),
                read.get(Slot.VARIATION),
                read.get(Slot.OWN_NUMBER),
                read.get(Slot.OWN_DIGIT)));
    }
}
