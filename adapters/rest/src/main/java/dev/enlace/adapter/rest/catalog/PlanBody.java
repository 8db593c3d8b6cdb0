package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PlanItem;
import dev.enlace.domain.catalog.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a plan. */
@Schema(name = "PlanData", title = "Dados do plano")
public record PlanBody(
        @Schema(title = "Código", required = true, examples = "FIBRA-500")
        String code,

        @Schema(title = "Nome", required = true, examples = "Fibra 500")
        String name,

        @Schema(title = "Tecnologia", required = true) Technology technology,

        @Schema(title = "Download (kbit/s)", required = true, examples = "500000")
        Long downloadKbps,

        @Schema(title = "Upload (kbit/s)", required = true, examples = "250000")
        Long uploadKbps,

        @Schema(title = "Download reduzido (kbit/s)", required = true, examples = "1000")
        Long reducedDownloadKbps,

        @Schema(title = "Upload reduzido (kbit/s)", required = true, examples = "1000")
        Long reducedUploadKbps,

        @Schema(title = "Valor mensal", required = true) Amount price,

        @Schema(title = "Benefício da fidelidade", nullable = true)
        Amount loyaltyBenefit,

        @Schema(
                title = "Código da oferta",
                description = "Sob o qual a oferta está registrada na agência.",
                nullable = true,
                examples = "012024SCM01")
        String offerCode,

        @Schema(title = "Composição", description = "SCM, SVA e outros; vazia ou, somada, igual ao valor mensal.")
        List<PlanItemDto> composition,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente. Um plano inativo não é mais vendido.")
        Boolean active) {

    static PlanBody of(Plan plan) {
        return new PlanBody(
                plan.code(),
                plan.name(),
                plan.technology(),
                plan.downloadKbps(),
                plan.uploadKbps(),
                plan.reducedDownloadKbps(),
                plan.reducedUploadKbps(),
                Amount.of(plan.price()),
                Amount.of(plan.loyaltyBenefit()),
                plan.offerCode(),
                plan.composition().stream().map(PlanItemDto::of).toList(),
                plan.active());
    }

    /** Makes the plan of an id and a version. All that is wrong is refused now, before there is an id. */
    BiFunction<PlanId, Long, Plan> plan() {
        var form = new Form();
        form.required("/code", code);
        form.required("/name", name);
        form.required("/technology", technology);
        form.required("/downloadKbps", downloadKbps);
        form.required("/uploadKbps", uploadKbps);
        form.required("/reducedDownloadKbps", reducedDownloadKbps);
        form.required("/reducedUploadKbps", reducedUploadKbps);
        var monthly = form.required("/price", price, Amount::toMoney);
        var benefit = form.optional("/loyaltyBenefit", loyaltyBenefit, Amount::toMoney);
        var items = items(form);
        form.check();
        BiFunction<PlanId, Long, Plan> make = (id, version) -> new Plan(
                id,
                code,
                name,
                technology,
                downloadKbps,
                uploadKbps,
                reducedDownloadKbps,
                reducedUploadKbps,
                monthly,
                benefit,
                offerCode,
                items,
                !Boolean.FALSE.equals(active),
                version);
        return make;
    }

    private List<PlanItem> items(Form form) {
        var items = new ArrayList<PlanItem>();
        for (int i = 0; composition != null && i < composition.size(); i++) {
            var at = form.at("/composition/" + i);
            var item = at.required("", composition.get(i));
            items.add(item == null ? null : item.read(at));
        }
        return items;
    }
}
