package dev.enlace.application.shared;

/**
 * One order of a list. Equal values are ordered by id in the same direction, so that every list has one total order.
 *
 * @param field the public name of the field, from the list's whitelist
 */
public record Sort(String field, boolean descending) {
    /** Reads {@code dueDate} or {@code -dueDate}. */
    public static Sort parse(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }

    @Override
    public String toString() {
        return descending ? "-" + field : field;
    }
}
