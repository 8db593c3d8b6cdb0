package dev.enlace.application.document;

import dev.enlace.domain.catalog.City;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.shared.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as Brazilians write them; what is absent is an empty text. */
public final class Brazilian {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm:ss");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", BRAZIL);

    private Brazilian() {}

    /** R$ 1.149,90. */
    public static String reais(@Nullable Money amount) {
        return amount == null
                ? ""
                : "R$ " + new DecimalFormat("#,##0.00", new DecimalFormatSymbols(BRAZIL)).format(amount.amount());
    }

    /** 31/12/2026. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 31 de dezembro de 2026. */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** 31/12/2026 às 23:59:59 (-03:00). */
    public static String moment(@Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return "";
        }
        var there = at.atZone(zone);
        return MOMENT.format(there) + " (" + there.getOffset() + ")";
    }

    /** A bare CPF or CNPJ with its punctuation. */
    public static String document(@Nullable String bare) {
        if (bare == null) {
            return "";
        }
        return bare.length() == 11
                ? bare.replaceFirst("(.{3})(.{3})(.{3})(.{2})", "$1.$2.$3-$4")
                : bare.replaceFirst("(.{2})(.{3})(.{3})(.{4})(.{2})", "$1.$2.$3/$4-$5");
    }

    /** (31) 90000-0000. */
    public static String phone(String digits) {
        return digits.replaceFirst("^(\\d{2})(\\d{4,5})(\\d{4})$", "($1) $2-$3");
    }

    /** 500 Mbps. */
    public static String rate(long kbps) {
        if (kbps >= 1000 && kbps % 100 == 0) {
            var mega = new DecimalFormat("#,##0.#", new DecimalFormatSymbols(BRAZIL));
            return mega.format(kbps / 1000.0) + " Mbps";
        }
        return kbps + " kbps";
    }

    /** Rua das Flores, 10, Apto 2, Centro, Mariana/MG, CEP 35420-000. */
    public static String address(@Nullable Address address, @Nullable City city) {
        if (address == null) {
            return "";
        }
        var postalCode = address.postalCode();
        var block = address.block();
        return Stream.of(
                        address.street(),
                        Objects.requireNonNullElse(address.number(), "s/n"),
                        block == null ? null : "Bloco " + block,
                        address.complement(),
                        address.district(),
                        city == null ? null : city.name() + "/" + city.state(),
                        postalCode == null ? null : "CEP " + postalCode(postalCode.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String postalCode(String bare) {
        return bare.substring(0, 5) + "-" + bare.substring(5);
    }
}
