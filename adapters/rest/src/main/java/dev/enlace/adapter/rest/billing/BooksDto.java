package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.billing.Books;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The books: charges = received principal + open + voided + discounts. */
@Schema(name = "Books", title = "Livro-razão")
public record BooksDto(
        @Schema(title = "Lançado", required = true) Amount charges,

        @Schema(title = "Principal recebido", description = "Inclui crédito usado.", required = true)
        Amount receivedPrincipal,

        @Schema(title = "Em aberto", required = true) Amount open,
        @Schema(title = "Anulado", required = true) Amount voided,
        @Schema(title = "Descontos", required = true) Amount discounts,
        @Schema(title = "Confere", required = true) boolean balanced) {
    static BooksDto of(Books books) {
        return new BooksDto(
                Amount.of(books.charges()),
                Amount.of(books.receivedPrincipal()),
                Amount.of(books.open()),
                Amount.of(books.voided()),
                Amount.of(books.discounts()),
                books.balanced());
    }
}
