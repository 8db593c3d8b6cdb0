package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * On which days a due notice goes out: n days before the due date, negative n after it (manual, tab "Info": {@code 5, 0,
 * -5}). Whole numbers, at most 365 either way, no doubles; kept in descending order. Empty means none.
 */
public record NoticeOffsets(List<Integer> days) {
    public static final NoticeOffsets NONE = new NoticeOffsets(List.of());

    public NoticeOffsets {
        for (Integer day : days) {
            if (Math.abs((long) day) > 365) {
                throw DomainException.invalid("notice-day-out-of-range", day, "-365..365");
            }
        }
        if (new HashSet<>(days).size() < days.size()) {
            throw DomainException.invalid("notice-day-repeated", days, "each day once");
        }
        days = days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    public static NoticeOffsets of(Integer... days) {
        return new NoticeOffsets(Arrays.asList(days));
    }

    /** Reads the manual's text, e.g. {@code "5, 0, -5"}; a blank text means none. */
    public static NoticeOffsets parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        var days = new ArrayList<Integer>();
        for (var part : text.split(",", -1)) {
            try {
                days.add(Integer.parseInt(part.strip()));
            } catch (NumberFormatException e) {
                throw DomainException.invalid("notice-days-malformed", text, "whole numbers such as 5, 0, -5");
            }
        }
        return new NoticeOffsets(days);
    }
}
