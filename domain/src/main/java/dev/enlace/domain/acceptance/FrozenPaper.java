package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * The paper that is to be accepted, as it was on the day of the request.
 *
 * @param templateId null for the model that comes with the program
 * @param templateVersion number of the template's body
 * @param sha256 of the stored PDF, in hexadecimal
 */
public record FrozenPaper(@Nullable TemplateId templateId, String templateName, int templateVersion, String sha256) {}
