package dev.enlace.domain.pix;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Pix code to be made ("copia e cola"): static, on a key, or dynamic, on the address under which the bank keeps the charge. Name and city are
 * written without accents and in capitals, since not every payer's app reads others.
 *
 * @param key of a static code; null for a dynamic one
 * @param description shown to the payer, of a static code
 * @param withdrawalService ISPB of the institution that serves a withdrawal ("Pix Saque"), of a static code
 * @param url of a dynamic code, without {@code https://}; null for a static one
 * @param amount null or zero leaves it to the payer, or to the charge behind the address
 * @param transactionId of a static code: letters and digits; null writes {@code ***}, none
 */
public record BrCode(
        @Nullable String key,
        @Nullable String description,
        @Nullable String withdrawalService,
        @Nullable String url,
        @Nullable Money amount,
        String merchantName,
        String merchantCity,
        @Nullable String transactionId) {
    static final String ARRANGEMENT = "br.gov.bcb.pix";
    static final String NO_TRANSACTION = "***";

    private static final int NAME = 25;
    private static final int CITY = 15;
    private static final int KEY = 77;
    private static final int URL = 77;
    private static final String KEYS = "[0-9]{11}|[0-9A-Z]{12}[0-9]{2}|\\+[1-9][0-9]{7,14}|[^\\s@]+@[^\\s@]+"
            + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public BrCode {
        merchantName = capitals("/merchantName", merchantName, NAME);
        merchantCity = capitals("/merchantCity", merchantCity, CITY);
        if ((key == null) == (url == null)) {
            throw refuse("pix-key-or-url", "/key", String.valueOf(key), "either key or url");
        }
        if (key != null && !isKey(key)) {
            throw keyMalformed("/key", key);
        }
        if (url != null && !url.matches("[!-~]{1," + URL + "}") || url != null && url.contains("://")) {
            throw refuse("pix-url-malformed", "/url", url, "1.." + URL + " characters, without https://");
        }
        if (description != null) {
            description = fold(description).strip();
            int left = 99 - account(key, null, withdrawalService).length() - 4;
            if (!description.matches("[ -~]{1," + Math.max(1, left) + "}") || left < 1) {
                throw refuse("pix-text-length", "/description", description, "1.." + left + " characters");
            }
        }
        if (withdrawalService != null && !withdrawalService.matches("[0-9]{8}")) {
            throw refuse("pix-withdrawal-service-malformed", "/withdrawalService", withdrawalService, "8 digits");
        }
        if (amount != null && amount.isNegative()) {
            throw refuse("pix-amount-negative", "/amount", amount.toString(), "0.00 or more");
        }
        if (transactionId != null && !transactionId.matches("[A-Za-z0-9]{1,25}")) {
            throw refuse("pix-transaction-id-malformed", "/transactionId", transactionId, "1..25 letters or digits");
        }
    }

    /** Whether a text has the form of a Pix key. */
    public static boolean isKey(String text) {
        return text.length() <= KEY && text.matches(KEYS);
    }

    /** The refusal of what {@link #isKey} denies, at a field. */
    public static DomainException keyMalformed(String pointer, String text) {
        return refuse("pix-key-malformed", pointer, text, "CPF, CNPJ, +55 telephone, e-mail or random key");
    }

    /** A code on a key, for whoever pays. */
    public static BrCode onKey(
            String key,
            @Nullable Money amount,
            String merchantName,
            String merchantCity,
            @Nullable String transactionId) {
        return new BrCode(key, null, null, null, amount, merchantName, merchantCity, transactionId);
    }

    /** A code on a charge that a bank keeps under an address. */
    public static BrCode onCharge(String url, @Nullable Money amount, String merchantName, String merchantCity) {
        return new BrCode(null, null, null, url, amount, merchantName, merchantCity, null);
    }

    /** The text to copy, and to show as QR code. */
    public String payload() {
        var text = new StringBuilder(Tlv.write("00", "01"))
                .append(Tlv.write("26", url == null ? account(key, description, withdrawalService) : charge()))
                .append(Tlv.write("52", "0000"))
                .append(Tlv.write("53", "986"));
        if (amount != null && !amount.isZero()) {
            text.append(Tlv.write("54", amount.toString()));
        }
        text.append(Tlv.write("58", "BR"))
                .append(Tlv.write("59", merchantName))
                .append(Tlv.write("60", merchantCity))
                .append(Tlv.write("62", Tlv.write("05", transactionId == null ? NO_TRANSACTION : transactionId)))
                .append("6304");
        return text + Crc16.of(text.toString());
    }

    private String charge() {
        return Tlv.write("00", ARRANGEMENT) + Tlv.write("25", String.valueOf(url));
    }

    private static String account(@Nullable String key, @Nullable String description, @Nullable String service) {
        return Tlv.write("00", ARRANGEMENT)
                + (key == null ? "" : Tlv.write("01", key))
                + (description == null ? "" : Tlv.write("02", description))
                + (service == null ? "" : Tlv.write("03", service));
    }

    private static String capitals(String pointer, String text, int max) {
        var folded = fold(text).strip().toUpperCase(Locale.ROOT);
        if (!folded.matches("[ -~]{1," + max + "}")) {
            throw refuse("pix-text-length", pointer, text, "1.." + max + " characters");
        }
        return folded;
    }

    /** Letters without their accents; what has no plain letter stays, and is refused by whoever wants plain ones. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static DomainException refuse(String code, String pointer, String value, String allowed) {
        return DomainException.invalid(code, value.length() <= 80 ? value : value.substring(0, 80) + "…", allowed)
                .at(pointer);
    }
}
