package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** Addresses from one to another, both included; few enough to be registered at once. */
public record IpRange(IpAddress from, IpAddress to) {
    /** A /20 of IPv4. */
    public static final int MOST = 4096;

    public IpRange {
        if (from.isV6() != to.isV6() || from.number().compareTo(to.number()) > 0) {
            throw DomainException.invalid("ip-range-backwards", to.value(), from + " or an address after it")
                    .at("/to");
        }
        if (size(from, to).compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw DomainException.invalid(
                            "ip-range-too-large", size(from, to).toString(), "1.." + MOST + " addresses at once")
                    .at("/to");
        }
    }

    public List<IpAddress> addresses() {
        var first = from.number();
        return IntStream.range(0, size(from, to).intValueExact())
                .mapToObj(i -> IpAddress.of(first.add(BigInteger.valueOf(i)), from.isV6()))
                .toList();
    }

    private static BigInteger size(IpAddress from, IpAddress to) {
        return to.number().subtract(from.number()).add(BigInteger.ONE);
    }
}
