package dev.enlace.application.acceptance;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.contract.ReadContracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.document.Brazilian;
import dev.enlace.application.document.Press;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

@UseCase
class AcceptanceReading implements ReadAcceptances {
    private final ReadContracts visible;
    private final Contracts contracts;
    private final Customers customers;
    private final Acceptances acceptances;
    private final AcceptanceRequests requests;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Press press;

    AcceptanceReading(
            ReadContracts visible,
            Contracts contracts,
            Customers customers,
            Acceptances acceptances,
            AcceptanceRequests requests,
            Settings settings,
            ProviderCalendar calendar,
            Press press) {
        this.visible = visible;
        this.contracts = contracts;
        this.customers = customers;
        this.acceptances = acceptances;
        this.requests = requests;
        this.settings = settings;
        this.calendar = calendar;
        this.press = press;
    }

    @Override
    public View of(ContractId contract) {
        visible.version(contract);
        var required = requests.configuration(contracts.get(contract).snapshot())
                .filter(AcceptanceConfiguration::requiredForActivation)
                .isPresent();
        var now = calendar.now();
        var all = acceptances.of(contract).stream()
                .map(request -> new Dated(request, request.statusAt(now)))
                .toList();
        return new View(
                required,
                all.isEmpty() ? AcceptanceStatus.NOT_REQUESTED : all.get(0).status(),
                all);
    }

    @Override
    public String record(ContractId contract) {
        var request = newest(contract);
        return press.page(
                "Registro de aceite " + request.id(), Press.Form.ACCEPTANCE_RECORD, values(contract, request));
    }

    @Override
    public byte[] recordPdf(ContractId contract) {
        return press.pdf(record(contract));
    }

    @Override
    public Paper paper(ContractId contract) {
        var stored = acceptances.paper(newest(contract).id());
        return new Paper(stored.html(), stored.pdf());
    }

    private Acceptance.Snapshot newest(ContractId contract) {
        return of(contract).requests().stream()
                .findFirst()
                .map(Dated::request)
                .orElseThrow(() -> DomainException.notFound("acceptance-not-requested", contract.value()));
    }

    private Map<String, Object> values(ContractId contract, Acceptance.Snapshot request) {
        var zone = settings.get().timeZone();
        var customer = customers.get(request.subject().customerId()).data();
        var values = new HashMap<String, Object>();
        values.put("provider", settings.get().provider().name());
        values.put("contract", contracts.get(contract).snapshot().number());
        values.put("customer", customer.name());
        values.put("customerDocument", Brazilian.document(customer.document().value()));
        values.put("model", request.paper().templateName());
        values.put("modelVersion", request.paper().templateVersion());
        values.put("sha256", request.paper().sha256());
        values.put("id", request.id().value());
        values.put("requestedAt", Brazilian.moment(request.requestedAt(), zone));
        values.put("requestedBy", request.requestedBy());
        values.put("expiresAt", Brazilian.moment(request.expiresAt(), zone));
        values.put(
                "sentBy",
                request.channels().stream()
                        .sorted()
                        .map(AcceptanceChannel::label)
                        .collect(Collectors.joining(", ")));
        values.put("status", request.statusAt(calendar.now()).label());
        values.put("printedAt", Brazilian.moment(calendar.now(), zone));
        var evidence = request.evidence();
        values.put("acceptedAt", evidence == null ? "" : Brazilian.moment(evidence.at(), zone));
        values.put("signer", evidence == null ? "" : evidence.signer());
        var signer = evidence == null ? null : evidence.document();
        values.put("signerDocument", signer == null ? "" : Brazilian.document(signer.value()));
        values.put("ip", evidence == null ? "" : evidence.ip());
        values.put("userAgent", evidence == null ? "" : evidence.userAgent());
        var code = request.asksCode() ? request.code() : null;
        values.put("codeChannel", code == null ? "" : code.channel().label());
        values.put("codeRecipient", code == null ? "" : code.recipient());
        values.put("codeSentAt", code == null ? "" : Brazilian.moment(code.sentAt(), zone));
        values.put("codeHash", code == null ? "" : code.hash());
        values.put("codeNumber", code == null ? "" : code.number());
        return values;
    }
}
