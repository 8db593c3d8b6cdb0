package dev.enlace.adapter.documents;

import dev.enlace.domain.shared.DomainException;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Qute with next to nothing in it: it looks values up in maps by their name and knows {@code {#if}}. No reflection, no methods, no
 * other templates, no way around the escaping. Only providers write templates, but a template is data and must stay harmless.
 */
final class Templating {
    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(ValueResolver.builder()
                    .appliesTo(context -> context.getBase() instanceof Map
                            && context.getParams().isEmpty())
                    .resolveSync(Templating::lookUp)
                    .build())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();

    /** Refuses what cannot be read, and variables that are not among {@code names}. */
    void check(String body, Collection<String> names) {
        for (var expression : parse(body).getExpressions()) {
            if (!expression.isLiteral() && !names.contains(name(expression))) {
                throw DomainException.invalid(
                                "template-unknown-variable",
                                shortened(expression.toOriginalString()),
                                String.join(", ", names))
                        .at("/body");
            }
        }
    }

    /** @throws DomainException {@code template-unreadable}, with the line */
    Template parse(String body) {
        try {
            return engine.parse(body, HTML);
        } catch (TemplateException e) {
            var line = e.getOrigin() == null ? 0 : e.getOrigin().getLine();
            throw DomainException.invalid(
                            "template-unreadable",
                            line == 0 ? shortened(String.valueOf(e.getMessage())) : "line " + line,
                            "{contract.number}, {#if contract.number}…{#else}…{/if}, \\{")
                    .at("/body");
        }
    }

    String render(String body, Map<String, ?> values) {
        return parse(body).render(values);
    }

    private static Object lookUp(EvalContext context) {
        var map = (Map<?, ?>) context.getBase();
        return map.containsKey(context.getName()) ? map.get(context.getName()) : Results.notFound(context);
    }

    private static String name(Expression expression) {
        if (expression.hasNamespace() || expression.getParts().stream().anyMatch(Expression.Part::isVirtualMethod)) {
            return "";
        }
        return expression.getParts().stream().map(Expression.Part::getName).collect(Collectors.joining("."));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
