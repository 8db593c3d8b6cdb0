package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every refusal of an acceptance, by name. None of them holds the link. */
public final class AcceptanceRefused {
    private AcceptanceRefused() {}

    /** 404: no such link. */
    public static DomainException unknownLink() {
        return new DomainException(Kind.NOT_FOUND, "acceptance-not-found", "no such link");
    }

    static DomainException gone(AcceptanceStatus status) {
        var code = switch (status) {
            case ACCEPTED -> "acceptance-link-used";
            case EXPIRED -> "acceptance-link-expired";
            default -> "acceptance-link-superseded";
        };
        return new DomainException(Kind.GONE, code, "the link is " + status, Map.of("acceptanceStatus", status.name()));
    }

    static DomainException noCodeWanted() {
        return DomainException.conflict("acceptance-code-not-asked", "no code is asked for", Map.of());
    }

    static DomainException tooManyCodes(int most) {
        return new DomainException(
                Kind.TOO_MANY, "acceptance-codes-used-up", most + " codes were sent", Map.of("most", most));
    }

    /** What is wrong with a code that was typed. */
    public static DomainException code(CodeCheck check, int triesLeft) {
        var code = switch (check) {
            case WRONG -> "acceptance-code-wrong";
            case EXPIRED -> "acceptance-code-expired";
            case EXHAUSTED -> "acceptance-code-exhausted";
            case NOT_SENT -> "acceptance-code-not-sent";
            case RIGHT -> throw new IllegalArgumentException("nothing is wrong");
        };
        return new DomainException(
                Kind.INVALID,
                code,
                code,
                Map.of("triesLeft", triesLeft),
                List.of(new Violation("/code", code, null, "6 digits")));
    }

    /** A channel by which this request's customer cannot be reached. */
    public static DomainException channelNotOffered(AcceptanceChannel channel, Collection<AcceptanceChannel> offered) {
        return DomainException.invalid("acceptance-channel-not-offered", channel.name(), names(offered))
                .at("/channel");
    }

    /** 409: the customer has no contact on any of the channels. */
    public static DomainException unreachable(Collection<AcceptanceChannel> channels) {
        return DomainException.conflict(
                "acceptance-unreachable", "no contact on " + channels, Map.of("channels", names(channels)));
    }

    public static DomainException otherSigner() {
        return DomainException.invalid("signer-document-differs", "…", "the CPF of the customer")
                .at("/document");
    }

    private static String names(Collection<AcceptanceChannel> channels) {
        return String.join(
                ", ", new TreeSet<>(channels).stream().map(Enum::name).toList());
    }
}
