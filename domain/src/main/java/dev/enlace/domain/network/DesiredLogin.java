package dev.enlace.domain.network;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.shared.DomainException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a concentrator is to know of a login: a destination, not a step, so that saying it twice changes nothing.
 *
 * @param login in lower case
 * @param downloadKbps of the plan, or its reduced rate; 0 where the login gets no service
 * @param framedIp what every session gets; null for an address of the concentrator's choice
 */
public record DesiredLogin(
        ContractId contractId,
        String login,
        ConcentratorId concentratorId,
        ConcentratorType type,
        State state,
        long downloadKbps,
        long uploadKbps,
        @Nullable IpAddress framedIp) {
    public enum State {
        FULL,
        REDUCED,
        BLOCKED,
        /** Not known to the concentrator at all. */
        ABSENT
    }

    /** Rates of a plan, in kbit/s. */
    public record Rates(long down, long up) {
        public static final Rates NONE = new Rates(0, 0);
    }

    public DesiredLogin {
        if (!login.equals(login.toLowerCase(Locale.ROOT))) {
            throw DomainException.invalid("login-malformed", login, "lower case");
        }
    }

    /** What the state of its contract grants a login. */
    public static DesiredLogin of(
            ContractId contract,
            String login,
            ConcentratorId concentrator,
            ConcentratorType type,
            ContractState contractState,
            Rates full,
            Rates reduced,
            @Nullable IpAddress reservedIp) {
        var state = switch (contractState.access()) {
            case FULL -> State.FULL;
            case REDUCED -> State.REDUCED;
            case BLOCKED -> State.BLOCKED;
            case NONE -> State.ABSENT;
        };
        var rates = switch (state) {
            case FULL -> full;
            case REDUCED -> reduced;
            case BLOCKED, ABSENT -> Rates.NONE;
        };
        return new DesiredLogin(
                contract,
                login,
                concentrator,
                type,
                state,
                rates.down(),
                rates.up(),
                state == State.ABSENT ? null : reservedIp);
    }

    /** The same contract's login of before, which is to go. */
    public DesiredLogin gone(String formerLogin, ConcentratorId formerConcentrator, ConcentratorType formerType) {
        return new DesiredLogin(contractId, formerLogin, formerConcentrator, formerType, State.ABSENT, 0, 0, null);
    }
}
