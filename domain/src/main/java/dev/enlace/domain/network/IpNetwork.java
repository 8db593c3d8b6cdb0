package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import java.math.BigInteger;

/** A block of addresses in CIDR notation, e.g. {@code 100.64.0.0/22} or {@code 2001:db8::/56}. */
public record IpNetwork(IpAddress address, int prefix) {
    public IpNetwork {
        if (prefix < 0 || prefix > bits(address)) {
            throw malformed(address + "/" + prefix);
        }
        var first = first(address, prefix);
        if (!first.equals(address)) {
            throw DomainException.invalid(
                    "cidr-not-at-its-first-address", address + "/" + prefix, first + "/" + prefix);
        }
    }

    public static IpNetwork parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            throw malformed(text);
        }
        return new IpNetwork(new IpAddress(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public boolean contains(IpAddress other) {
        return other.isV6() == address.isV6() && first(other, prefix).equals(address);
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }

    private static IpAddress first(IpAddress address, int prefix) {
        int host = bits(address) - prefix;
        BigInteger network = address.number().shiftRight(host).shiftLeft(host);
        return IpAddress.of(network, address.isV6());
    }

    private static int bits(IpAddress address) {
        return address.isV6() ? 128 : 32;
    }

    private static DomainException malformed(String text) {
        return DomainException.invalid(
                "cidr-malformed", text, "an address and the length of its prefix: 100.64.0.0/22");
    }
}
