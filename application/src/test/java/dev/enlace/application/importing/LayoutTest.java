package dev.enlace.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final String REQUIRED = "customer.document;customer.name;planCode;dueDay;access.login";

    @Test
    void semicolons_and_commas_are_told_apart_by_the_header() {
        assertThat(Layout.of(REQUIRED).delimiter()).isEqualTo(';');
        assertThat(Layout.of(REQUIRED.replace(';', ',')).delimiter()).isEqualTo(',');
    }

    @Test
    void a_delimiter_inside_quotes_does_not_count() {
        assertThatThrownBy(() -> Layout.of("\"a;b;c;d;e;f;g\"," + REQUIRED.replace(';', ',')))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("column-unknown");
                    assertThat(e.details()).containsEntry("columns", "a;b;c;d;e;f;g");
                });
    }

    @Test
    void names_are_compared_without_case_and_surrounding_spaces_and_may_be_quoted() {
        var layout =
                Layout.of("\"Customer.Document\" ; customer.NAME;plancode;dueday;access.login;collectionPortfolioId");
        assertThat(layout.columns()).contains(Column.CUSTOMER_DOCUMENT, Column.PLAN_CODE, Column.COLLECTION_PORTFOLIO);
    }

    @Test
    void an_unknown_column_is_named_with_what_is_allowed() {
        assertThatThrownBy(() -> Layout.of(REQUIRED + ";cor.do.carro"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.MALFORMED);
                    assertThat(e.violations()).singleElement().satisfies(v -> {
                        assertThat(v.value()).isEqualTo("cor.do.carro");
                        assertThat(v.allowed()).contains("customer.document", "access.password");
                    });
                });
    }

    @Test
    void a_repeated_column_is_refused() {
        assertThatThrownBy(() -> Layout.of(REQUIRED + ";dueDay"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("column-repeated"));
    }

    @Test
    void every_missing_column_is_named() {
        assertThatThrownBy(() -> Layout.of("customer.document;customer.name"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.INVALID);
                    assertThat(e.details()).containsEntry("columns", "planCode, dueDay, access.login");
                });
    }

    @Test
    void an_empty_sheet_is_refused() {
        assertThatThrownBy(() -> Layout.of("  "))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("sheet-empty"));
    }
}
