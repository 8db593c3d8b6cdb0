package dev.enlace.domain.contract;

/** How delinquency sees a contract, and the automatic state that goes with it. */
public enum Standing {
    CURRENT(ContractState.ACTIVE),
    REDUCED(ContractState.REDUCED_AUTO),
    BLOCKED(ContractState.BLOCKED_AUTO);

    private final ContractState state;

    Standing(ContractState state) {
        this.state = state;
    }

    public ContractState state() {
        return state;
    }
}
