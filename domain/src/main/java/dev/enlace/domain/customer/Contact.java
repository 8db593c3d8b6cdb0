package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A way to reach a customer.
 *
 * @param value an e-mail address as typed, or a telephone number with area code, its digits only (ten, or eleven for a
 *     mobile)
 * @param whatsapp whether WhatsApp answers at this number
 * @param optOuts what the customer does not want to receive here; legal notices go out all the same
 */
public record Contact(Channel channel, String value, boolean whatsapp, Set<OptOut> optOuts) {
    /** What kind of address it is. */
    public enum Channel {
        EMAIL,
        MOBILE,
        PHONE
    }

    /** Kinds of message that a customer may refuse. */
    public enum OptOut {
        EMAIL,
        SMS,
        WHATSAPP
    }

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    /** Area codes in use (Anatel, Res. 749/2022). */
    private static final Pattern AREA =
            Pattern.compile("1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9]");

    public Contact {
        value = switch (channel) {
            case EMAIL -> email("/value", value);
            case MOBILE -> number("/value", value, "9[0-9]{8}", "a mobile number with area code, 11 digits");
            case PHONE -> phone("/value", value);
        };
        if (whatsapp && channel == Channel.EMAIL) {
            throw DomainException.invalid("whatsapp-needs-number", channel.name(), "MOBILE, PHONE")
                    .at("/whatsapp");
        }
        optOuts = Set.copyOf(optOuts);
    }

    /** Whether the customer agrees to get this kind of message here. */
    public boolean accepts(OptOut kind) {
        return !optOuts.contains(kind);
    }

    /** An e-mail address as typed, without the blanks around it; the refusal names the field. */
    public static String email(String pointer, String value) {
        var address = value.strip();
        int at = address.indexOf('@');
        if (address.length() > 254 || at > 64 || !EMAIL.matcher(address).matches()) {
            throw DomainException.invalid("email-malformed", shown(value), "an address such as nome@exemplo.com.br")
                    .at(pointer);
        }
        return address;
    }

    /** The digits of a telephone number with area code; the refusal names the field. */
    public static String phone(String pointer, String value) {
        return number(pointer, value, "[2-8][0-9]{7}|9[0-9]{8}", "a number with area code, 10 or 11 digits");
    }

    private static String number(String pointer, String value, String local, String allowed) {
        var digits = value.length() > 40 ? "" : value.replaceAll("[\\s().\\-]", "");
        if (digits.startsWith("+55")) {
            digits = digits.substring(3);
        } else if (digits.startsWith("55") && digits.length() >= 12) {
            digits = digits.substring(2);
        }
        if (digits.length() < 10
                || !AREA.matcher(digits.substring(0, 2)).matches()
                || !digits.substring(2).matches(local)) {
            throw DomainException.invalid("phone-malformed", shown(value), allowed)
                    .at(pointer);
        }
        return digits;
    }

    private static String shown(String value) {
        return value.length() <= 50 ? value : value.substring(0, 50) + "…";
    }
}
