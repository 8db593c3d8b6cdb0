package dev.enlace.adapter.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enlace.application.document.ContractVariables;
import dev.enlace.application.document.Press.Form;
import dev.enlace.domain.catalog.Template.Kind;
import dev.enlace.domain.shared.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QutePressTest {
    private final QutePress press = new QutePress();

    @Test
    void the_contract_that_comes_with_the_program_passes_its_own_checks() {
        press.check(Kind.CONTRACT, press.builtInContract());
    }

    @Test
    void a_known_variable_is_printed_and_escaped() {
        var values = ContractVariables.examples();
        values.get("customer").put("name", "<script>alert(1)</script> & Cia \"Ltda\" {contract.number}");
        var page = press.page("Título", "<p>{customer.name} deve {contract.price}</p>", values);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Cia")
                .contains("{contract.number}")
                .contains("R$ 149,90")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{customer.password}",
                "{customer}",
                "{nobody.name}",
                "{customer.name.raw}",
                "{customer.name.safe}",
                "{customer.name.getClass}",
                "{customer.name.toUpperCase()}",
                "{customer.get('name')}",
                "{config:['quarkus.datasource.password']}",
                "{inject:settings.get}",
                "{str:eval('x')}",
                "{#if customer.getClass.name eq 'x'}a{/if}",
                "{#if contract.number}{customer.keys}{/if}"
            })
    void an_unknown_variable_or_a_way_to_more_is_refused_with_the_variables_there_are(String body) {
        var refusal = catchThrowableOfType(DomainException.class, () -> press.check(Kind.CONTRACT, "<p>" + body));
        assertThat(refusal.code()).isEqualTo("template-unknown-variable");
        assertThat(refusal.violations().get(0).pointer()).isEqualTo("/body");
        assertThat(refusal.violations().get(0).allowed()).contains("customer.name", "contract.price");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#include other /}",
                "{#for x in customer}{/for}",
                "{#each customer}{it}{/each}",
                "{#let a=customer}{a}{/let}",
                "{#eval 'x' /}",
                "{#if contract.number}never ended",
                "{/if}"
            })
    void what_is_no_variable_and_no_if_is_unreadable(String body) {
        assertThatThrownBy(() -> press.check(Kind.CONTRACT, body))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("template-unreadable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | <script>",
                "<p onclick='x()'>a</p> | <p onclick>",
                "<a href='https://example.com'>a</a> | <a>",
                "<img src='https://example.com/x.png'> | <img src>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='> | <img src>",
                "<iframe src='/v1/settings'></iframe> | <iframe>",
                "<style>p{color:red}</style> | <style>",
                "<link rel='stylesheet' href='/x.css'> | <link>",
                "<meta http-equiv='refresh' content='0'> | <meta>",
                "<svg onload='x()'></svg> | <svg onload>",
                "<form action='/'><input></form> | <form>",
                "<p style='background:url(https://example.com)'>a | <p style>",
                "<p style='background:\\75rl(x)'>a | <p style>",
                "<p title='{customer.name}'>a | <p title>",
                "<p><!-- hidden --></p> | <!-- -->",
                "<{! nothing !}script>alert(1)</script> | <script>",
                "<{#if contract.number}script{/if}>alert(1) | <script>",
                "<{#if customer.company}b{#else}script{/if}>alert(1) | <script>"
            })
    void what_runs_leads_away_or_is_fetched_is_refused_by_name(String body, String named) {
        var refusal = catchThrowableOfType(DomainException.class, () -> press.check(Kind.CONTRACT, body.strip()));
        assertThat(refusal).as(body).isNotNull();
        assertThat(refusal.code()).isEqualTo("template-forbidden-markup");
        if (!named.equals("<svg onload>")) {
            assertThat(refusal.violations().get(0).value()).isEqualTo(named);
        }
    }

    @Test
    void markup_that_only_values_could_make_is_left_out_when_printed() {
        var values = ContractVariables.examples();
        values.get("customer").put("tradeName", "Sim");
        var page = press.page("x", "<{#if customer.tradeName}script{/if}>alert(1)</script><p>Fim</p>", values);
        assertThat(page).doesNotContain("<script").doesNotContain("alert(1)");
    }

    @Test
    void the_pdf_has_accents_several_pages_and_their_numbers() throws IOException {
        var pdf = press.pdf(press.page("Contrato nº 1024", press.builtInContract(), ContractVariables.examples()));
        keep("contract.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Contrato nº 1024");
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "prestação de serviço de acesso à internet", "Cláusula 10ª", "529.982.247-25", "R$ 149,90")
                    .contains("Página 1 de " + document.getNumberOfPages())
                    .contains("Página " + document.getNumberOfPages() + " de " + document.getNumberOfPages());
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void the_forms_print_every_value() throws IOException {
        var values = new HashMap<String, Object>();
        for (var name :
                "provider number kind status contract customer document phones address reference info coordinates service scheduledAt openedAt completedOn note printedOn"
                        .split(" ")) {
            values.put(name, "«" + name + "»");
        }
        var order = press.page("OS", Form.WORK_ORDER, values);
        values.keySet().forEach(name -> assertThat(order).contains("«" + name + "»"));
        keep("work-order.pdf", press.pdf(order));
        var record = new HashMap<String, Object>();
        for (var name :
                "provider contract customer customerDocument model modelVersion sha256 id requestedAt requestedBy expiresAt sentBy status acceptedAt signer signerDocument ip userAgent codeChannel codeRecipient codeSentAt codeHash codeNumber printedAt"
                        .split(" ")) {
            record.put(name, "«" + name + "»");
        }
        var page = press.page("Aceite", Form.ACCEPTANCE_RECORD, record);
        record.keySet().forEach(name -> assertThat(page).contains("«" + name + "»"));
        keep("record.pdf", press.pdf(page));
    }

    @Test
    void pictures_in_the_text_are_printed_and_nothing_is_fetched() {
        var dot =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        press.check(Kind.CONTRACT, "<img alt='Logo' width='10' src='" + dot + "'>");
        assertThat(press.pdf("<html><body><img src='file:///etc/passwd'><img src='" + dot + "'></body></html>"))
                .isNotEmpty();
        assertThat(press.page("x", "<img src=\"" + dot + "\">", Map.of())).contains(dot);
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), pdf);
    }
}
