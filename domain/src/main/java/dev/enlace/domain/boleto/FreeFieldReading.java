package dev.enlace.domain.boleto;

import org.jspecify.annotations.Nullable;

/**
 * What a free field says of payee and slip, each part as it stands there, with its zeros; null what the bank does not write.
 *
 * @param account with its check digit where the bank writes it
 * @param ownNumber without its check digit
 */
public record FreeFieldReading(
        @Nullable String branch,
        @Nullable String account,
        @Nullable String agreement,
        @Nullable String portfolioCode,
        @Nullable String variation,
        @Nullable String ownNumber,
        @Nullable String ownNumberDigit) {}
