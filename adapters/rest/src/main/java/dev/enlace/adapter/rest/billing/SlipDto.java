package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.application.billing.SlipSheet;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BankSlip", title = "Boleto")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlipDto(
        @Schema(title = "Banco", required = true, examples = "341")
        String bankCode,

        @Schema(title = "Código de barras", required = true, description = "44 dígitos.")
        String barcode,

        @Schema(
                title = "Linha digitável",
                required = true,
                examples = "00190.00009 01234.567004 00000.005173 1 69910000040000")
        String typedLine,

        @Schema(title = "Nosso número", required = true, examples = "109/12345678-0")
        String ownNumber,

        @Schema(title = "Número do documento", required = true, description = "O número da cobrança.")
        String documentNumber,

        @Schema(title = "Código da carteira", required = true)
        String portfolioCode,

        @Schema(title = "Beneficiário", required = true, description = "Quem recebe: o da carteira, ou o provedor.")
        SlipParty beneficiary,

        @Schema(
                title = "Agência / Código do beneficiário",
                required = true,
                description = "Agência e convênio, ou conta, como se imprime.",
                examples = "1234-5 / 1234567")
        String payee,

        @Schema(title = "Pagador", required = true, description = "Como era na emissão do boleto.")
        SlipParty payer,

        @Schema(title = "Valor", required = true) Amount amount,
        @Schema(title = "Vencimento", required = true) LocalDate dueDate,

        @Schema(title = "Emissão", required = true, description = "O dia em que foi emitido.")
        LocalDate issuedOn,

        @Schema(title = "Instruções", required = true, description = "Multa, juros e desconto.")
        List<String> instructions,

        @Schema(title = "Descrição", required = true, description = "O que se cobra.")
        List<String> items,

        @Schema(title = "Pix") InstrumentDto.Pix pix) {

    @Schema(name = "SlipParty", title = "Parte do boleto")
    record SlipParty(
            @Schema(title = "Nome", required = true) String name,

            @Schema(title = "CPF/CNPJ", required = true, description = "Vazio se não informado.")
            String document,

            @Schema(title = "Endereço", required = true, description = "Numa linha; vazio se não informado.")
            String address) {
        static SlipParty of(SlipSheet.Party it) {
            return new SlipParty(it.name(), it.document(), it.address());
        }
    }

    static SlipDto of(SlipSheet it) {
        return new SlipDto(
                it.bankCode(),
                it.barcode(),
                it.typedLine(),
                it.ownNumber(),
                it.documentNumber(),
                it.portfolioCode(),
                SlipParty.of(it.beneficiary()),
                it.payee(),
                SlipParty.of(it.payer()),
                Amount.of(it.amount()),
                it.dueDate(),
                it.issuedOn(),
                it.instructions(),
                it.items(),
                it.pixCode() == null ? null : new InstrumentDto.Pix(it.pixCode()));
    }
}
