package dev.enlace.adapter.rest.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What a field means to whoever draws a form from the contract: its schema says it where the field is peculiar, {@code
 * descriptions.properties} where the same field stands in many records.
 */
final class Descriptions {
    private final Lines lines = new Lines("/descriptions.properties");

    void complete(String schema, Schema owner) {
        if (owner.getProperties() == null) {
            return;
        }
        var type = Lines.typeName(schema.replaceFirst("Patch$", ""));
        owner.getProperties().forEach((name, property) -> {
            if (property.getDescription() == null) {
                property.setDescription(lines.first(type + "." + name, name));
            }
        });
    }
}
