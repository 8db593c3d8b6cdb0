package dev.enlace.domain.boleto;

/** Where a payment code can be wrong. */
public enum SlipPart {
    /** The three fields of a bank slip's typed line, each with its own check digit. */
    FIELD_1,
    FIELD_2,
    FIELD_3,
    /** The four blocks of a collection slip's typed line. */
    BLOCK_1,
    BLOCK_2,
    BLOCK_3,
    BLOCK_4,
    /** The check digit over the whole barcode. */
    GENERAL,
    /** Fourth digit of a bank slip: 9 for the real. */
    CURRENCY,
    /** Third digit of a collection slip: 6 and 8 amounts in reais, 7 and 9 other values. */
    VALUE_IDENTIFIER
}
