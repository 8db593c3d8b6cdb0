package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.DomainException;
import java.util.List;

/** A code that somebody scanned or typed, with everything that is wrong with its digits. */
public sealed interface PaymentSlip permits BankSlip, CollectionSlip {
    /** Empty for a code whose check digits all hold. */
    List<SlipFault> faults();

    /** The 44 digits, put together from the typed line where that was read. */
    String barcodeDigits();

    String typedLine();

    /**
     * Reads a bank slip (47 typed digits or the 44 of its barcode) or a collection slip (48 or 44, beginning with 8). Blanks, dots and
     * hyphens do not matter; anything else is no code at all ({@code payment-code-unreadable}).
     */
    static PaymentSlip read(String code) {
        var digits = code.length() > 200 ? "" : code.replaceAll("[\\s.\\-]", "");
        var collection = digits.startsWith("8");
        if (digits.matches("[0-9]{44}")) {
            return collection ? CollectionSlip.ofBarcode(digits) : BankSlip.ofBarcode(digits);
        }
        if (digits.matches("[0-9]{47}") && !collection) {
            return BankSlip.ofTypedLine(digits);
        }
        if (digits.matches("[0-9]{48}") && collection) {
            return CollectionSlip.ofTypedLine(digits);
        }
        throw DomainException.invalid(
                "payment-code-unreadable",
                code.length() <= 60 ? code : code.substring(0, 60) + "…",
                "44 or 47 digits, 44 or 48 beginning with 8, or a Pix code");
    }
}
