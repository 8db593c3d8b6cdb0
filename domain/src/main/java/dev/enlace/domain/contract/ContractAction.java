package dev.enlace.domain.contract;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.BLOCKED_AUTO;
import static dev.enlace.domain.contract.ContractState.BLOCKED_MANUAL;
import static dev.enlace.domain.contract.ContractState.CANCELLED;
import static dev.enlace.domain.contract.ContractState.DEACTIVATED;
import static dev.enlace.domain.contract.ContractState.PRE_REGISTERED;
import static dev.enlace.domain.contract.ContractState.REDUCED_AUTO;
import static dev.enlace.domain.contract.ContractState.REDUCED_MANUAL;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of a contract: what may be done, from which states, and where it leads. Whatever a row does not name is
 * refused. {@code docs/contract-lifecycle.md} shows the same as a matrix.
 */
public enum ContractAction {
    ACTIVATE("Ativar", null, from(PRE_REGISTERED).to(ACTIVE)),
    AUTO_REDUCE("Redução automática", null, from(ACTIVE, BLOCKED_AUTO).to(REDUCED_AUTO)),
    AUTO_BLOCK("Bloqueio automático", null, from(ACTIVE, REDUCED_AUTO).to(BLOCKED_AUTO)),
    AUTO_RESTORE(
            "Restauração automática", null, from(REDUCED_AUTO, BLOCKED_AUTO).to(ACTIVE)),
    REDUCE(
            "Reduzir",
            "release",
            from(ACTIVE, REDUCED_AUTO, BLOCKED_AUTO, BLOCKED_MANUAL).to(REDUCED_MANUAL)),
    BLOCK(
            "Bloquear",
            "release",
            from(ACTIVE, REDUCED_AUTO, REDUCED_MANUAL, BLOCKED_AUTO).to(BLOCKED_MANUAL)),
    RELEASE("Liberar", "block", from(REDUCED_MANUAL, BLOCKED_MANUAL).to(ACTIVE).thenEvaluated()),
    DEACTIVATE("Desativar temporariamente", "reactivate", from(ACTIVE).to(DEACTIVATED)),
    REACTIVATE("Reativar", "deactivate", from(DEACTIVATED).to(ACTIVE).thenEvaluated()),
    GRANT_BONUS(
            "Conceder bônus",
            "end-bonus",
            from(ACTIVE).stay().and(from(REDUCED_AUTO, BLOCKED_AUTO).to(ACTIVE))),
    END_BONUS(
            "Encerrar bônus",
            "grant-bonus",
            from(ACTIVE, REDUCED_AUTO, BLOCKED_AUTO)
                    .stay()
                    .thenEvaluated()
                    .and(from(REDUCED_MANUAL, BLOCKED_MANUAL).stay())),
    EXEMPT("Isentar", "end-exemption", fromAllButCancelled().stay()),
    END_EXEMPTION("Encerrar isenção", "exempt", fromAllButCancelled().stay()),
    CHANGE_PLAN(
            "Atualização de plano",
            "change-plan",
            from(PRE_REGISTERED, ACTIVE, REDUCED_AUTO, REDUCED_MANUAL).stay()),
    CHANGE_ADDRESS(
            "Troca de endereço",
            "change-address",
            from(PRE_REGISTERED, ACTIVE, REDUCED_AUTO, REDUCED_MANUAL).stay()),
    MIGRATE_TECHNOLOGY(
            "Migração de tecnologia",
            "migrate-technology",
            from(ACTIVE, REDUCED_AUTO, REDUCED_MANUAL).stay()),
    START_PLAN_TRIAL("Degustação de plano", "end-plan-trial", from(ACTIVE).stay()),
    END_PLAN_TRIAL(
            "Encerrar degustação",
            "start-plan-trial",
            from(ACTIVE, REDUCED_AUTO, REDUCED_MANUAL, BLOCKED_AUTO, BLOCKED_MANUAL, DEACTIVATED)
                    .stay()),
    CONVERT_PLAN_TRIAL(
            "Converter degustação",
            "change-plan",
            from(ACTIVE, REDUCED_AUTO, REDUCED_MANUAL).stay()),
    CHANGE_HOLDER("Troca de titularidade", null, fromAllButCancelled().stay()),
    TRANSFER("Transferir", "transfer", fromAllButCancelled().stay()),
    OPEN_INSTALLATION("Instalação", "cancel-work-order", fromAllButCancelled().stay()),
    REQUEST_CANCELLATION("Cancelamento", null, fromAllButCancelled().stay()),
    CANCEL("Cancelar", null, fromAllButCancelled().to(CANCELLED)),
    REQUEST_ACCEPTANCE(
            "Aceite do contrato", "request-acceptance", fromAllButCancelled().stay()),
    SEND_BOOKLET("Enviar carnê", null, fromAllButCancelled().stay());

    /**
     * What a person may ask for through this version of the API. The automatic moves are delinquency's, cancelling is the
     * closing of a cancellation order, and the others come with later versions.
     */
    public static final Set<ContractAction> SERVED = Collections.unmodifiableSet(EnumSet.of(
            ACTIVATE,
            REDUCE,
            BLOCK,
            RELEASE,
            DEACTIVATE,
            REACTIVATE,
            GRANT_BONUS,
            END_BONUS,
            EXEMPT,
            END_EXEMPTION,
            CHANGE_PLAN,
            CHANGE_ADDRESS,
            MIGRATE_TECHNOLOGY,
            START_PLAN_TRIAL,
            END_PLAN_TRIAL,
            CONVERT_PLAN_TRIAL,
            OPEN_INSTALLATION,
            REQUEST_CANCELLATION,
            REQUEST_ACCEPTANCE));

    private final String label;
    private final @Nullable String undoneBy;
    private final Map<ContractState, ContractState> moves;
    private final Set<ContractState> evaluated;

    ContractAction(String label, @Nullable String undoneBy, Moves moves) {
        this.label = label;
        this.undoneBy = undoneBy;
        this.moves = moves.targets();
        this.evaluated = moves.evaluated();
    }

    /** Where the action leads from {@code state}; empty when it is not possible there. */
    public Optional<ContractState> next(ContractState state) {
        return Optional.ofNullable(moves.get(state));
    }

    /** Whether delinquency judges the contract at once afterwards, so that it may land in an automatic state. */
    public boolean evaluatedAfter(ContractState state) {
        return evaluated.contains(state);
    }

    /** Name in paths and answers, e.g. {@code grant-bonus}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContractAction> ofApiName(String name) {
        for (var action : values()) {
            if (action.apiName().equals(name)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The manual's menu entry. */
    public String label() {
        return label;
    }

    /**
     * The action that takes this one back ({@code cancel-work-order}: the order it opened is cancelled); empty for an
     * irreversible one.
     */
    public Optional<String> undoneBy() {
        return Optional.ofNullable(undoneBy);
    }

    private static From from(ContractState... states) {
        return new From(states);
    }

    private static From fromAllButCancelled() {
        return from(PRE_REGISTERED, ACTIVE, REDUCED_AUTO, REDUCED_MANUAL, BLOCKED_AUTO, BLOCKED_MANUAL, DEACTIVATED);
    }

    private record From(ContractState... states) {
        Moves to(ContractState target) {
            return rows(target);
        }

        Moves stay() {
            return rows(null);
        }

        private Moves rows(@Nullable ContractState target) {
            var rows = new EnumMap<ContractState, ContractState>(ContractState.class);
            for (var state : states) {
                rows.put(state, target == null ? state : target);
            }
            return new Moves(rows, EnumSet.noneOf(ContractState.class));
        }
    }

    private record Moves(Map<ContractState, ContractState> targets, Set<ContractState> evaluated) {
        Moves thenEvaluated() {
            return new Moves(targets, EnumSet.copyOf(targets.keySet()));
        }

        Moves and(Moves more) {
            var all = new EnumMap<ContractState, ContractState>(targets);
            all.putAll(more.targets);
            var judged = EnumSet.noneOf(ContractState.class);
            judged.addAll(evaluated);
            judged.addAll(more.evaluated);
            return new Moves(all, judged);
        }
    }
}
