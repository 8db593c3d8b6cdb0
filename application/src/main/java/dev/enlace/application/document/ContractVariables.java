package dev.enlace.application.document;

import static dev.enlace.application.document.Brazilian.address;
import static dev.enlace.application.document.Brazilian.day;
import static dev.enlace.application.document.Brazilian.document;
import static dev.enlace.application.document.Brazilian.longDay;
import static dev.enlace.application.document.Brazilian.phone;
import static dev.enlace.application.document.Brazilian.rate;
import static dev.enlace.application.document.Brazilian.reais;

import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.CustomerType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The variables of contract templates: name, what it is, an example, and what it is made of. One line each, and no other place. */
public final class ContractVariables {
    private record Row(PrintDocuments.Variable variable, Function<ContractFacts, @Nullable Object> value) {}

    private static final List<Row> ROWS = List.of(
            row("provider.name", "Provedor", "Rede Exemplo", f -> f.provider().name()),
            row("provider.document", "CNPJ do provedor", "11.222.333/0001-81", f -> {
                var bare = f.provider().document();
                return bare == null ? null : document(bare.value());
            }),
            row(
                    "provider.address",
                    "Endereço do provedor",
                    "Av. Brasil, 1000, Centro, Mariana/MG, CEP 35420-000",
                    f -> address(f.provider().address(), f.providerCity())),
            row("provider.city", "Cidade do provedor", "Mariana/MG", f -> {
                var city = f.providerCity();
                return city == null ? null : city.name() + "/" + city.state();
            }),
            row(
                    "provider.email",
                    "E-mail do provedor",
                    "contato@example.com",
                    f -> f.provider().senders().email()),
            row("customer.name", "Cliente", "Ana Exemplo", f -> f.customer().name()),
            row("customer.tradeName", "Nome fantasia", "", f -> f.customer().tradeName()),
            row(
                    "customer.document",
                    "CPF ou CNPJ",
                    "529.982.247-25",
                    f -> document(f.customer().document().value())),
            row(
                    "customer.documentKind",
                    "CPF ou CNPJ, qual deles",
                    "CPF",
                    f -> f.customer().type() == CustomerType.PERSON ? "CPF" : "CNPJ"),
            row(
                    "customer.company",
                    "Sim para pessoa jurídica, vazio para física",
                    "",
                    f -> f.customer().type() == CustomerType.COMPANY ? "Sim" : null),
            row(
                    "customer.birthDate",
                    "Data de nascimento",
                    "31/12/1990",
                    f -> day(f.customer().birthDate())),
            row("customer.email", "E-mail do cliente", "ana@example.com", f -> contacts(f, true)),
            row("customer.phone", "Telefones do cliente", "(31) 90000-0000", f -> contacts(f, false)),
            row(
                    "customer.address",
                    "Endereço do cliente",
                    "Rua das Flores, 10, Centro, Mariana/MG, CEP 35420-000",
                    f -> address(f.customer().address(), f.customerCity())),
            row(
                    "service.address",
                    "Endereço da instalação: o do contrato, se ele o utiliza, ou o do cliente",
                    "Rua das Flores, 10, Centro, Mariana/MG, CEP 35420-000",
                    f -> address(f.place(), f.placeCity())),
            row("service.name", "Serviço", "Provimento de acesso à internet", ContractFacts::service),
            row(
                    "contract.number",
                    "Número do contrato",
                    "1024",
                    f -> f.contract().number()),
            row(
                    "contract.date",
                    "Data do contrato",
                    "31/12/2026",
                    f -> day(f.contract().contractDate())),
            row(
                    "contract.dateInFull",
                    "Data do contrato por extenso",
                    "31 de dezembro de 2026",
                    f -> longDay(f.contract().contractDate())),
            row(
                    "contract.activatedOn",
                    "Ativado em",
                    "31/12/2026",
                    f -> day(f.contract().activatedOn())),
            row(
                    "contract.price",
                    "Valor mensal",
                    "R$ 149,90",
                    f -> reais(f.contract().monthlyPrice())),
            row("contract.dueDay", "Dia de vencimento", "10", f -> f.contract().dueDay()),
            row(
                    "contract.loyaltyMonths",
                    "Fidelidade em meses; vazio sem fidelidade",
                    "12",
                    f -> loyal(f) ? f.contract().loyaltyMonths() : null),
            row(
                    "contract.loyaltyBenefit",
                    "Benefício concedido pela fidelidade",
                    "R$ 360,00",
                    f -> loyal(f) ? reais(f.contract().loyaltyBenefit()) : null),
            row(
                    "contract.loyaltyEndsOn",
                    "Fim da fidelidade; vazio antes da ativação",
                    "31/12/2027",
                    f -> day(f.loyaltyEndsOn())),
            row(
                    "contract.soldRemotely",
                    "Sim para venda à distância, vazio para presencial",
                    "Sim",
                    f -> f.contract().soldRemotely() ? "Sim" : null),
            row("contract.salesperson", "Vendedor", "Bruno Vendedor", ContractFacts::salesperson),
            row("contract.login", "Usuário (PPPoE)", "ana.exemplo", f -> {
                var access = f.contract().access();
                return access == null ? null : access.login();
            }),
            row(
                    "contract.note",
                    "Observação",
                    "Cliente pede instalação pela manhã.",
                    f -> f.settings().note()),
            row(
                    "contract.guarantor",
                    "Informação do fiador",
                    "",
                    f -> f.settings().guarantor()),
            row("plan.name", "Plano", "Fibra 500", f -> f.plan().name()),
            row("plan.code", "Código do plano", "FIBRA-500", f -> f.plan().code()),
            row("plan.offerCode", "Código da oferta", "OF-500", f -> f.plan().offerCode()),
            row("plan.technology", "Tecnologia", "Fibra", ContractVariables::technology),
            row(
                    "plan.download",
                    "Velocidade de download",
                    "500 Mbps",
                    f -> rate(f.plan().downloadKbps())),
            row(
                    "plan.upload",
                    "Velocidade de upload",
                    "250 Mbps",
                    f -> rate(f.plan().uploadKbps())),
            row(
                    "plan.reducedDownload",
                    "Download com velocidade reduzida",
                    "1 Mbps",
                    f -> rate(f.plan().reducedDownloadKbps())),
            row(
                    "plan.reducedUpload",
                    "Upload com velocidade reduzida",
                    "512 kbps",
                    f -> rate(f.plan().reducedUploadKbps())),
            row(
                    "plan.composition",
                    "Composição do preço",
                    "Internet: R$ 99,90; Streaming: R$ 50,00",
                    f -> f.plan().composition().stream()
                            .map(item -> item.description() + ": " + reais(item.amount()))
                            .collect(Collectors.joining("; "))),
            row("document.date", "Data da impressão", "31/12/2026", f -> day(f.today())),
            row(
                    "document.dateInFull",
                    "Data da impressão por extenso",
                    "31 de dezembro de 2026",
                    f -> longDay(f.today())));

    private ContractVariables() {}

    /** Their names, e.g. {@code customer.name}, in the documented order. */
    public static Collection<String> names() {
        return all().stream().map(PrintDocuments.Variable::name).toList();
    }

    static List<PrintDocuments.Variable> all() {
        return ROWS.stream().map(Row::variable).toList();
    }

    /** Every variable with its example, by group and name. */
    public static Map<String, Map<String, String>> examples() {
        return values(row -> row.variable.example());
    }

    /** Every variable, empty. */
    public static Map<String, Map<String, String>> blanks() {
        return values(row -> "");
    }

    static Map<String, Map<String, String>> of(ContractFacts facts) {
        return values(row -> {
            var value = row.value.apply(facts);
            return value == null ? "" : value.toString();
        });
    }

    private static Map<String, Map<String, String>> values(Function<Row, String> value) {
        var groups = new LinkedHashMap<String, Map<String, String>>();
        for (var row : ROWS) {
            var name = row.variable.name();
            int dot = name.indexOf('.');
            groups.computeIfAbsent(name.substring(0, dot), missing -> new LinkedHashMap<>())
                    .put(name.substring(dot + 1), value.apply(row));
        }
        return groups;
    }

    private static boolean loyal(ContractFacts facts) {
        var months = facts.contract().loyaltyMonths();
        return months != null && months > 0;
    }

    private static String contacts(ContractFacts facts, boolean mail) {
        return facts.customer().contacts().stream()
                .filter(contact -> (contact.channel() == Contact.Channel.EMAIL) == mail)
                .map(contact -> mail ? contact.value() : phone(contact.value()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String technology(ContractFacts facts) {
        return switch (facts.plan().technology()) {
            case FIBER -> "Fibra";
            case RADIO -> "Rádio";
            case CABLE -> "Cabo";
            case DSL -> "DSL";
            case SATELLITE -> "Satélite";
            case OTHER -> "Outra";
        };
    }

    private static Row row(String name, String label, String example, Function<ContractFacts, @Nullable Object> value) {
        return new Row(new PrintDocuments.Variable(name, label, Objects.requireNonNull(example)), value);
    }
}
