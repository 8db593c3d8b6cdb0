package dev.enlace.adapter.rest.boleto;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.boleto.BankSlip;
import dev.enlace.domain.boleto.CollectionSlip;
import dev.enlace.domain.boleto.FreeFieldReading;
import dev.enlace.domain.boleto.PaymentSlip;
import dev.enlace.domain.pix.PixCode;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PaymentCode", title = "Código de pagamento")
record PaymentCodeDto(
        @Schema(title = "Tipo", required = true) PaymentCodeKind kind,

        @Schema(title = "Válido", required = true, description = "Todos os dígitos verificadores conferem.")
        boolean valid,

        @Schema(title = "Erros", required = true, description = "Vazio se válido.")
        List<CodeError> errors,

        @Schema(title = "Banco", nullable = true, examples = "341")
        String bankCode,

        @Schema(
                title = "Valor",
                nullable = true,
                description = "0.00 num boleto deixa o valor em aberto; de um Pix dinâmico vale o que o banco guarda.")
        Amount amount,

        @Schema(title = "Fator de vencimento", nullable = true, description = "0: sem vencimento.", examples = "1000")
        Integer dueDateFactor,

        @Schema(
                title = "Vencimentos possíveis",
                required = true,
                description = "O fator recomeçou em 2025-02-22: cada um vale um dia antes e um depois.")
        List<LocalDate> possibleDueDates,

        @Schema(title = "Código de barras", nullable = true) String barcode,

        @Schema(title = "Linha digitável", nullable = true, description = "Com os dígitos que deveria ter.")
        String typedLine,

        @Schema(title = "Campo livre", nullable = true) String freeField,

        @Schema(title = "Partes do campo livre", nullable = true, description = "Onde o banco permite lê-las.")
        FreeFieldParts freeFieldParts,

        @Schema(title = "Segmento", nullable = true, description = "De uma guia de arrecadação.", examples = "4")
        String segment,

        @Schema(title = "Pix", nullable = true) PixParts pix) {

    /** Kinds of code that people pay by. */
    enum PaymentCodeKind {
        BANK_SLIP,
        COLLECTION_SLIP,
        PIX
    }

    @Schema(name = "PaymentCodeError", title = "Erro do código")
    record CodeError(
            @Schema(
                    title = "Parte",
                    required = true,
                    description =
                            "FIELD_1 a FIELD_3 e GENERAL de um boleto, BLOCK_1 a BLOCK_4 e GENERAL de uma guia, CURRENCY,"
                                    + " VALUE_IDENTIFIER; de um Pix, o id do objeto, 63 para a verificação.",
                    examples = "FIELD_2")
            String part,

            @Schema(title = "Encontrado", nullable = true, examples = "6")
            String found,

            @Schema(title = "Esperado", required = true, description = "Dígito, ou expressão regular.", examples = "7")
            String expected) {}

    @Schema(name = "FreeFieldParts", title = "Partes do campo livre")
    record FreeFieldParts(
            @Schema(title = "Agência", nullable = true) String branch,

            @Schema(title = "Conta", nullable = true, description = "Com o dígito, onde o banco o escreve.")
            String account,

            @Schema(title = "Convênio", nullable = true) String agreement,

            @Schema(title = "Código da carteira", nullable = true)
            String portfolioCode,

            @Schema(title = "Variação", nullable = true) String variation,
            @Schema(title = "Nosso número", nullable = true) String ownNumber,

            @Schema(title = "Dígito do nosso número", nullable = true)
            String ownNumberDigit) {
        static FreeFieldParts of(FreeFieldReading it) {
            return new FreeFieldParts(
                    it.branch(),
                    it.account(),
                    it.agreement(),
                    it.portfolioCode(),
                    it.variation(),
                    it.ownNumber(),
                    it.ownNumberDigit());
        }
    }

    @Schema(name = "PixParts", title = "Partes do Pix")
    record PixParts(
            @Schema(title = "Dinâmico", required = true, description = "A cobrança está guardada no banco.")
            boolean dynamic,

            @Schema(title = "Chave Pix", nullable = true) String key,

            @Schema(title = "Endereço da cobrança", nullable = true)
            String url,

            @Schema(title = "Descrição", nullable = true) String description,

            @Schema(title = "Identificador", nullable = true)
            String transactionId,

            @Schema(title = "Recebedor", nullable = true) String merchantName,
            @Schema(title = "Cidade", nullable = true) String merchantCity) {}

    static PaymentCodeDto of(PaymentSlip slip) {
        var errors = slip.faults().stream()
                .map(fault -> new CodeError(fault.part().name(), fault.found(), fault.expected()))
                .toList();
        return slip instanceof BankSlip bank ? of(bank, errors) : of((CollectionSlip) slip, errors);
    }

    private static PaymentCodeDto of(BankSlip slip, List<CodeError> errors) {
        var barcode = slip.barcode();
        return new PaymentCodeDto(
                PaymentCodeKind.BANK_SLIP,
                errors.isEmpty(),
                errors,
                barcode.bankCode(),
                Amount.of(barcode.amount()),
                barcode.factor(),
                slip.possibleDueDates(),
                barcode.digits(),
                slip.typedLine(),
                barcode.freeField(),
                slip.reading().map(FreeFieldParts::of).orElse(null),
                null,
                null);
    }

    private static PaymentCodeDto of(CollectionSlip slip, List<CodeError> errors) {
        return new PaymentCodeDto(
                PaymentCodeKind.COLLECTION_SLIP,
                errors.isEmpty(),
                errors,
                null,
                Amount.of(slip.amount()),
                null,
                List.of(),
                slip.barcodeDigits(),
                slip.typedLine(),
                slip.freeField(),
                null,
                slip.segment(),
                null);
    }

    static PaymentCodeDto of(PixCode code) {
        var errors = code.faults().stream()
                .map(fault -> new CodeError(fault.object(), fault.found(), fault.expected()))
                .toList();
        var amount = code.amount();
        return new PaymentCodeDto(
                PaymentCodeKind.PIX,
                errors.isEmpty(),
                errors,
                null,
                amount == null ? null : Amount.of(new Money(amount)),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                new PixParts(
                        code.isDynamic(),
                        code.key(),
                        code.url(),
                        code.description(),
                        code.transactionId(),
                        code.merchantName(),
                        code.merchantCity()));
    }
}
