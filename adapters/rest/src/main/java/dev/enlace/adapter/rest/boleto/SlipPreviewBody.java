package dev.enlace.adapter.rest.boleto;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.boleto.BoletoData;
import dev.enlace.domain.boleto.Payee;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slip to be shown: a portfolio's bank data, as the portfolio names them, and what differs from slip to slip. */
@Schema(name = "SlipPreviewData", title = "Boleto a conferir")
record SlipPreviewBody(
        @Schema(
                title = "Carteira",
                nullable = true,
                description = "Uma carteira guardada, da qual vêm os dados bancários que não forem dados aqui.")
        UUID collectionPortfolioId,

        @Schema(
                title = "Banco",
                nullable = true,
                description = "Código de três dígitos; obrigatório sem collectionPortfolioId.",
                examples = "341")
        String bankCode,

        @Schema(
                title = "Agência",
                nullable = true,
                description = "O dígito pode vir após um hífen. Sicoob e Sicredi: a cooperativa.",
                examples = "1234")
        String branch,

        @Schema(title = "Dígito da agência", nullable = true, examples = "5")
        String branchDigit,

        @Schema(title = "Conta", nullable = true, description = "O dígito pode vir após um hífen.", examples = "12345")
        String account,

        @Schema(title = "Dígito da conta", nullable = true, examples = "6")
        String accountDigit,

        @Schema(
                title = "Convênio",
                nullable = true,
                description =
                        "Convênio, código do beneficiário ou do cliente. Banco do Brasil: o tamanho (4, 6, 7 ou 8) decide a"
                                + " forma. Inter e Daycoval: a operação. Citibank: a conta COSMOS. Itaú, carteiras 107, 122, 142,"
                                + " 143, 196 e 198: o código do cliente. Caixa: 6 ou 7 dígitos; 11 (operação e código) nas"
                                + " carteiras 9, 80, 81 e 82; 5 na 87.",
                examples = "1234567")
        String agreement,

        @Schema(
                title = "Código da carteira",
                nullable = true,
                description =
                        "Caixa: modalidade e emissão (14, 24, 11, 21; RG e SR valem 14 e 24); dos sistemas antigos, 9,"
                                + " 80, 81, 82, 87 ou SINCO. HSBC: CNR ou CSB. Sicredi: 1 ou 3. Banrisul: 1 ou 2. Unibanco: 4 ou"
                                + " 5. Citibank: o produto, 3 ou 4.",
                examples = "109")
        String portfolioCode,

        @Schema(
                title = "Variação",
                nullable = true,
                description =
                        "O que o banco pede além da carteira. Sicoob: modalidade (01 se ausente). Sicredi: posto. Citibank:"
                                + " portfólio. Santander: IOF (0 se ausente). Banestes: tipo de cobrança (2 se ausente). C6: emissão"
                                + " pelo banco, 3, ou própria, 4 (se ausente).",
                examples = "01")
        String variation,

        @Schema(
                title = "Nosso número",
                required = true,
                description =
                        "Sem o dígito; zeros à esquerda podem faltar. Sicredi: ano, byte e sequência, 8 dígitos. Banco do"
                                + " Brasil, convênio de 6 nas carteiras 16 e 18: com 17 dígitos é de livre numeração.",
                examples = "12345678")
        String ownNumber,

        @Schema(
                title = "Seu número",
                nullable = true,
                description = "Somente nas carteiras 107, 122, 142, 143, 196 e 198 do Itaú.",
                examples = "1234567")
        String documentNumber,

        @Schema(title = "Parcela", nullable = true, description = "Somente Sicoob; 1 se ausente.", examples = "1")
        String installment,

        @Schema(title = "Valor", required = true, description = "De 0.00 a 99999999.99.")
        Amount amount,

        @Schema(title = "Vencimento", required = true, description = "De 2000-07-03 a 2049-10-13.")
        LocalDate dueDate) {

    /** @param stored the portfolio named, null for none */
    BoletoData read(PortfolioBank stored) {
        var bank = stored == null ? PortfolioBank.NONE : stored;
        var form = new Form();
        form.required("/bankCode", given(bankCode, bank.bankCode()));
        form.required("/ownNumber", ownNumber);
        var money = form.required("/amount", amount, Amount::toMoney);
        form.required("/dueDate", dueDate);
        form.check();
        // A number given here does not take the stored one's check digit.
        var payee = new Payee(
                given(bankCode, bank.bankCode()),
                given(branch, bank.branch()),
                branch == null ? given(branchDigit, bank.branchDigit()) : branchDigit,
                given(account, bank.account()),
                account == null ? given(accountDigit, bank.accountDigit()) : accountDigit,
                given(agreement, bank.agreement()),
                given(portfolioCode, bank.portfolioCode()),
                given(variation, bank.variation()));
        return new BoletoData(payee, ownNumber, documentNumber, installment, money, dueDate);
    }

    private static String given(String here, String stored) {
        return here == null ? stored : here;
    }
}
