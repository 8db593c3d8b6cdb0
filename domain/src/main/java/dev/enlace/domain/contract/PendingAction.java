package dev.enlace.domain.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a contract that was begun and is not finished ("ação de contrato pendente").
 *
 * @param workOrderId the order that ends it; null when a date does
 * @param since when it was begun
 * @param endedAt null while pending
 * @param detail why it failed: the code of the refusal
 */
public record PendingAction(
        UUID id,
        ContractId contractId,
        Kind kind,
        @Nullable UUID workOrderId,
        Status status,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    /** What is under way, and the manual's words for it. */
    public enum Kind {
        INSTALLATION("Instalação em andamento"),
        DEACTIVATION("Desativação agendada"),
        CANCELLATION("Cancelamento em andamento"),
        TECHNOLOGY_MIGRATION("Migração de tecnologia em andamento"),
        ADDRESS_CHANGE("Troca de endereço em andamento"),
        PLAN_CHANGE("Atualização de plano agendada");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended, if it did. */
    public enum Status {
        PENDING,
        DONE,
        CANCELLED,
        FAILED
    }

    public PendingAction ended(Status how, Instant at, @Nullable String why) {
        return new PendingAction(id, contractId, kind, workOrderId, how, since, at, why);
    }
}
