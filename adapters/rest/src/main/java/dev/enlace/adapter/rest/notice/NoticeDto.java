package dev.enlace.adapter.rest.notice;

import dev.enlace.application.notice.WatchNotices;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.NoticeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(title = "Aviso")
record NoticeDto(
        @Schema(title = "Identificador") UUID id,
        @Schema(title = "Tipo") NoticeKind kind,
        @Schema(title = "Canal") Channel channel,
        @Schema(title = "Contrato") UUID contractId,
        @Schema(title = "Número do contrato") long contractNumber,
        @Schema(title = "Lançamento", nullable = true) UUID chargeId,

        @Schema(title = "Dias antes do vencimento", description = "Negativo depois dele.", nullable = true)
        Integer offset,

        @Schema(title = "Situação") NoticeStatus status,
        @Schema(title = "Data") LocalDate date,
        @Schema(title = "Destinatário", nullable = true) String recipient,

        @Schema(title = "Texto", description = "Como foi enviado.", nullable = true)
        String text,

        @Schema(title = "Enviado por", examples = "smtp", nullable = true)
        String provider,

        @Schema(title = "Detalhe", description = "Por que espera, falhou ou não foi enviado.", nullable = true)
        String detail,

        @Schema(title = "Aviso legal", description = "Conta como o aviso que o RGC exige.")
        boolean legal,

        @Schema(title = "Tentativas") int attempts,
        @Schema(title = "Enviado em", nullable = true) Instant sentAt) {
    static NoticeDto of(WatchNotices.View view) {
        return new NoticeDto(
                view.id(),
                view.kind(),
                view.channel(),
                view.contractId(),
                view.contractNumber(),
                view.chargeId(),
                view.offset(),
                view.status(),
                view.date(),
                view.recipient(),
                view.text(),
                view.provider(),
                view.detail(),
                view.legal(),
                view.attempts(),
                view.sentAt());
    }
}
