package dev.enlace.application.importing;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Plans;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.catalog.Salespeople;
import dev.enlace.application.catalog.Services;
import dev.enlace.application.catalog.Templates;
import dev.enlace.application.importing.SheetReader.Line;
import dev.enlace.application.importing.Tally.Outcome;
import dev.enlace.application.job.JobItem;
import dev.enlace.application.job.JobProgress;
import dev.enlace.application.network.Concentrators;
import dev.enlace.application.network.IpAddresses;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A chunk of lines in one transaction: what is known, the judgement, the contracts, the outcomes, the progress. */
@UseCase
class ImportChunk {
    private static final int PAGE = 200;

    private final ImportBatch batch;
    private final Plans plans;
    private final Cities cities;
    private final Portfolios portfolios;
    private final Services services;
    private final Salespeople salespeople;
    private final Templates templates;
    private final Concentrators concentrators;
    private final IpAddresses addresses;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    ImportChunk(
            ImportBatch batch,
            Plans plans,
            Cities cities,
            Portfolios portfolios,
            Services services,
            Salespeople salespeople,
            Templates templates,
            Concentrators concentrators,
            IpAddresses addresses,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.batch = batch;
        this.plans = plans;
        this.cities = cities;
        this.portfolios = portfolios;
        this.services = services;
        this.salespeople = salespeople;
        this.templates = templates;
        this.concentrators = concentrators;
        this.addresses = addresses;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    References references() {
        return new References(
                plans,
                cities,
                portfolios.all().stream().filter(CollectionPortfolio::active).toList(),
                all(page -> services.search(null, true, page)),
                all(page -> salespeople.search(null, true, page)),
                all(page -> concentrators.search(null, true, page)),
                contractTemplate(),
                settings.get().defaultServiceId());
    }

    /** A registry is held whole while a sheet is read: a sheet may name any of its records. */
    private static <T> List<T> all(Function<PageQuery, Slice<T>> search) {
        var page = PageQuery.first(PAGE, "name");
        var part = search.apply(page);
        var found = new ArrayList<>(part.items());
        while (part.next() != null) {
            part = search.apply(new PageQuery(PAGE, page.sort(), part.next(), false));
            found.addAll(part.items());
        }
        return found;
    }

    private @Nullable TemplateId contractTemplate() {
        var wanted = settings.get().defaultContractTemplateId();
        return wanted == null
                ? null
                : templates
                        .find(new TemplateId(wanted))
                        .filter(Template::active)
                        .map(Template::id)
                        .orElse(null);
    }

    /** @throws ImportBatch.NotStored and nothing of the chunk is stored or told */
    void store(
            List<Line> lines, References references, Set<String> takenOnConcentrators, JobProgress job, Tally tally) {
        var numbers = batch.numbers(lines.size()).iterator();
        var known = new Known.Growing().over(known(lines, takenOnConcentrators));
        var judged = judge(lines, references, known, numbers::next);
        var counted = tally.copy();
        tell(judged, job, counted);
        batch.store(accepted(judged), job.job().id());
        tally.become(counted);
    }

    /** @param job null for lines whose outcome is told already */
    void judgeOnly(
            List<Line> lines,
            References references,
            Set<String> takenOnConcentrators,
            Known.Growing seen,
            @Nullable JobProgress job,
            Tally tally) {
        var judged = judge(lines, references, seen.over(known(lines, takenOnConcentrators)), () -> 0);
        if (job != null) {
            tell(judged, job, tally);
        }
    }

    void reject(Line line, String code, JobProgress job, Tally tally) {
        tell(List.of(new Judged.Rejected(line.number(), List.of(new Violation("", code, null, "")))), job, tally);
    }

    private List<Judged> judge(List<Line> lines, References references, Known.Growing known, LongSupplier numbers) {
        var judge = new LineJudge(references, settings.get(), calendar.today(), ids, numbers, random);
        var judged = new ArrayList<Judged>(lines.size());
        for (var line : lines) {
            judged.add(judge.judge(line, known));
        }
        return judged;
    }

    private Known known(List<Line> lines, Set<String> takenOnConcentrators) {
        var keys = new HashSet<LineKey>();
        var documents = new HashSet<Document>();
        var logins = new HashSet<String>();
        var ips = new HashSet<IpAddress>();
        for (var line : lines) {
            if (line.fault() == null) {
                keys.add(LineKey.of(line.values()));
                var login = line.values().get(Column.ACCESS_LOGIN);
                if (login != null) {
                    logins.add(login.toLowerCase(Locale.ROOT));
                }
                add(documents, Document::new, line.values().get(Column.CUSTOMER_DOCUMENT));
                add(ips, IpAddress::new, line.values().get(Column.ACCESS_RESERVED_IP));
            }
        }
        var stored = batch.known(keys, documents, logins);
        return new Known(
                stored.lines(), stored.customers(), stored.logins(), takenOnConcentrators, addresses.offers(ips));
    }

    private static <T> void add(Set<T> values, Function<String, T> make, @Nullable String text) {
        try {
            if (text != null) {
                values.add(make.apply(text));
            }
        } catch (DomainException e) {
            // The judge says so of the line.
            return;
        }
    }

    private static List<Judged.Accepted> accepted(List<Judged> judged) {
        return judged.stream()
                .filter(Judged.Accepted.class::isInstance)
                .map(Judged.Accepted.class::cast)
                .toList();
    }

    private static void tell(List<Judged> judged, JobProgress job, Tally tally) {
        job.items(judged.stream().map(line -> item(line, tally)).toList());
        job.advance(judged.size());
        job.step(Tally.STEP, tally.counts());
    }

    private static JobItem item(Judged judged, Tally tally) {
        if (judged instanceof Judged.Rejected rejected) {
            tally.count(Outcome.REJECTED);
            return rejected(rejected.line(), rejected.violations());
        }
        if (judged instanceof Judged.Unchanged unchanged) {
            tally.count(Outcome.UNCHANGED);
            return item(unchanged.line(), Outcome.UNCHANGED, unchanged.contractId(), unchanged.number());
        }
        var accepted = (Judged.Accepted) judged;
        tally.count(Outcome.CREATED);
        if (accepted.newCustomer() != null) {
            tally.countCustomer();
        }
        var contract = accepted.contract().snapshot();
        return item(accepted.line(), Outcome.CREATED, contract.id(), contract.number());
    }

    /** A contract of a dry run has no number, and an id that nothing bears. */
    private static JobItem item(long line, Outcome outcome, ContractId contract, long number) {
        return new JobItem(
                line,
                number == 0 ? null : contract.value(),
                number == 0 ? null : String.valueOf(number),
                outcome.name(),
                null,
                Map.of());
    }

    private static JobItem rejected(long line, List<Violation> violations) {
        var first = violations.get(0);
        var detail = new LinkedHashMap<>(detail(first));
        detail.remove("code");
        if (violations.size() > 1) {
            detail.put("errors", violations.stream().map(ImportChunk::detail).toList());
        }
        return new JobItem(line, null, null, Outcome.REJECTED.name(), first.code(), detail);
    }

    private static Map<String, Object> detail(Violation violation) {
        var detail = new LinkedHashMap<String, Object>();
        if (!violation.pointer().isEmpty()) {
            detail.put("field", violation.pointer());
        }
        detail.put("code", violation.code());
        if (violation.value() != null) {
            detail.put("value", violation.value());
        }
        if (!violation.allowed().isEmpty()) {
            detail.put("allowed", violation.allowed());
        }
        return detail;
    }
}
