package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address, however it was typed in the one spelling of RFC 5952, so that equal addresses are equal. */
public record IpAddress(String value) {
    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    /** Only what begins so and holds a colon is never looked up as a name. */
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]{1,2}[0-9A-Fa-f:.]{0,43}");

    public IpAddress {
        value = spell(bytes(value));
    }

    static IpAddress of(BigInteger number, boolean v6) {
        var digits = number.toByteArray();
        var bytes = new byte[v6 ? 16 : 4];
        // A leading zero may stand for the sign.
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return new IpAddress(spell(bytes));
    }

    public boolean isV6() {
        return value.indexOf(':') >= 0;
    }

    BigInteger number() {
        return new BigInteger(1, bytes(value));
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte[] bytes(String text) {
        if (!V4.matcher(text).matches()
                && !(text.indexOf(':') >= 0 && V6.matcher(text).matches())) {
            throw malformed(text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw malformed(text);
        }
    }

    private static DomainException malformed(String text) {
        return DomainException.invalid(
                "ip-address-malformed", text, "an IPv4 or IPv6 address, e.g. 203.0.113.7 or 2001:db8::7");
    }

    private static String spell(byte[] bytes) {
        if (bytes.length == 4) {
            return "%d.%d.%d.%d".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff, bytes[3] & 0xff);
        }
        var groups = new String[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = Integer.toHexString((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
        }
        return shortened(groups);
    }

    /** The longest run of at least two zero groups, of equal ones the first, becomes {@code ::}. */
    private static String shortened(String[] groups) {
        int start = 0;
        int length = 1;
        for (int i = 0; i < groups.length; i++) {
            int run = 0;
            while (i + run < groups.length && groups[i + run].equals("0")) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        if (length < 2) {
            return String.join(":", groups);
        }
        return String.join(":", Arrays.copyOf(groups, start))
                + "::"
                + String.join(":", Arrays.copyOfRange(groups, start + length, groups.length));
    }
}
