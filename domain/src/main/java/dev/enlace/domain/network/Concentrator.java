package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The BRAS or NAS on which logins authenticate.
 *
 * @param address host name or IP address, loopback allowed; only a SIMULATED one has none
 * @param secret shared with the RADIUS client; null until it is set
 * @param coaPort UDP port that listens for changes of authorisation (RFC 5176)
 */
public record Concentrator(
        ConcentratorId id,
        String name,
        ConcentratorType type,
        @Nullable String address,
        @Nullable Secret secret,
        int coaPort,
        BlockMode blockMode,
        boolean active,
        long version) {
    public static final int DEFAULT_COA_PORT = 3799;

    public Concentrator {
        name = Texts.required("/name", "text-length", name, 100);
        if (address == null && type != ConcentratorType.SIMULATED) {
            throw DomainException.invalid("concentrator-address-required", type.name(), "a host name or IP address")
                    .at("/address");
        }
        if (address != null && !isHost(address)) {
            throw DomainException.invalid(
                            "concentrator-address-malformed", address, "a host name or IP address, without port")
                    .at("/address");
        }
        if (coaPort < 1 || coaPort > 65535) {
            throw DomainException.invalid("coa-port-out-of-range", coaPort, "1..65535")
                    .at("/coaPort");
        }
    }

    private static boolean isHost(String address) {
        return address.length() <= 253
                && (address.matches(
                                "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*")
                        || address.matches("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*"));
    }
}
