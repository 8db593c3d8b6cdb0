package dev.enlace.domain.contract;

import java.util.Set;

/** The manual's eight states of a contract ("Estado"). */
public enum ContractState {
    PRE_REGISTERED("Pré-cadastro", Access.NONE),
    ACTIVE("Ativo", Access.FULL),
    REDUCED_AUTO("Reduzido automático", Access.REDUCED),
    REDUCED_MANUAL("Reduzido manual", Access.REDUCED),
    BLOCKED_AUTO("Bloqueado automático", Access.BLOCKED),
    BLOCKED_MANUAL("Bloqueado manual", Access.BLOCKED),
    DEACTIVATED("Desativado", Access.NONE),
    CANCELLED("Cancelado", Access.NONE);

    /** What the login gets on the concentrator. */
    public enum Access {
        FULL,
        REDUCED,
        BLOCKED,
        NONE
    }

    /** The states that delinquency alone may set and leave; a manual state outranks them. */
    public static final Set<ContractState> JUDGED_BY_DELINQUENCY = Set.of(ACTIVE, REDUCED_AUTO, BLOCKED_AUTO);

    private final String label;
    private final Access access;

    ContractState(String label, Access access) {
        this.label = label;
        this.access = access;
    }

    /** The manual's Portuguese word. */
    public String label() {
        return label;
    }

    public Access access() {
        return access;
    }

    public boolean isBlocked() {
        return access == Access.BLOCKED;
    }
}
