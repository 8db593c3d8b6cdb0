package dev.enlace.domain.pix;

import dev.enlace.domain.shared.DomainException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Pix code as it was read.
 *
 * @param fields every object by its id, those of a template as {@code 26.01}
 * @param account id of the template that holds the Pix key or address, e.g. 26; null where there is none
 * @param faults empty for a code whose check holds and that has what every code must have
 */
public record PixCode(Map<String, String> fields, @Nullable String account, List<Fault> faults) {
    /** An object that is missing or not what it must be; 63 is the check over the whole. */
    public record Fault(String object, @Nullable String found, String expected) {}

    private static final String CRC = "63";
    private static final Map<String, String> MANDATORY = mandatory();

    public PixCode {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** Whether a text is meant to be a Pix code: every one begins with the format's version. */
    public static boolean looksLike(String text) {
        return text.strip().startsWith("0002");
    }

    /** Reads a code; refuses a text that is none ({@code pix-code-unreadable}). */
    public static PixCode read(String text) {
        var code = text.strip();
        var objects = code.length() > 1000 ? Optional.<Map<String, String>>empty() : Tlv.read(code);
        if (objects.isEmpty() || !looksLike(code) || !code.matches("(?s).*6304.{4}")) {
            throw DomainException.invalid(
                    "pix-code-unreadable",
                    code.length() <= 60 ? code : code.substring(0, 60) + "…",
                    "a BR Code: id, length and value of each object, the check at its end");
        }
        var fields = new LinkedHashMap<String, String>();
        objects.get().forEach((id, value) -> {
            fields.put(id, value);
            if (isTemplate(id)) {
                Tlv.read(value).ifPresent(inner -> inner.forEach((sub, each) -> fields.put(id + "." + sub, each)));
            }
        });
        var account = objects.get().keySet().stream()
                .filter(id -> BrCode.ARRANGEMENT.equalsIgnoreCase(fields.get(id + ".00")))
                .findFirst()
                .orElse(null);
        return new PixCode(fields, account, faults(code, fields, account));
    }

    private static boolean isTemplate(String id) {
        int number = Integer.parseInt(id);
        return number >= 26 && number <= 51 || number == 62 || number >= 80;
    }

    private static List<Fault> faults(String code, Map<String, String> fields, @Nullable String account) {
        var faults = new ArrayList<Fault>();
        MANDATORY.forEach((id, expected) -> {
            var found = fields.get(id);
            if (found == null || !found.matches(expected)) {
                faults.add(new Fault(id, found, expected));
            }
        });
        if (account == null) {
            faults.add(new Fault("26.00", fields.get("26.00"), BrCode.ARRANGEMENT));
        } else if (!fields.containsKey(account + ".01") && !fields.containsKey(account + ".25")) {
            faults.add(new Fault(account + ".01", null, ".{1,77}"));
        }
        var amount = fields.get("54");
        if (amount != null && !amount.matches("[0-9]{1,10}(\\.[0-9]{0,2})?")) {
            faults.add(new Fault("54", amount, "[0-9]{1,10}(\\.[0-9]{0,2})?"));
        }
        var crc = Crc16.of(code.substring(0, code.length() - 4));
        if (!crc.equals(fields.getOrDefault(CRC, "").toUpperCase(Locale.ROOT))) {
            faults.add(new Fault(CRC, fields.get(CRC), crc));
        }
        return faults;
    }

    private static Map<String, String> mandatory() {
        var mandatory = new LinkedHashMap<String, String>();
        mandatory.put("00", "01");
        mandatory.put("52", "[0-9]{4}");
        mandatory.put("53", "986");
        mandatory.put("58", "BR");
        mandatory.put("59", ".{1,25}");
        mandatory.put("60", ".{1,15}");
        return mandatory;
    }

    /** Whether the charge lies with a bank, under {@link #url}, and only its amount and date count. */
    public boolean isDynamic() {
        return url() != null;
    }

    public @Nullable String key() {
        return fields.get(account + ".01");
    }

    public @Nullable String description() {
        return fields.get(account + ".02");
    }

    public @Nullable String url() {
        return fields.get(account + ".25");
    }

    /** What the code itself says; a dynamic one's charge may say otherwise. */
    public @Nullable BigDecimal amount() {
        var amount = fields.get("54");
        return amount == null
                        || faults.stream().anyMatch(fault -> fault.object().equals("54"))
                ? null
                : new BigDecimal(amount);
    }

    public @Nullable String merchantName() {
        return fields.get("59");
    }

    public @Nullable String merchantCity() {
        return fields.get("60");
    }

    /** Null where the code has none, which is written {@code ***}. */
    public @Nullable String transactionId() {
        var id = fields.get("62.05");
        return BrCode.NO_TRANSACTION.equals(id) ? null : id;
    }
}
