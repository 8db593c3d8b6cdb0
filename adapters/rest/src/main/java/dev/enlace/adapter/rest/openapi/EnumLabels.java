package dev.enlace.adapter.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.IndexView;

/**
 * What people call the values of enums: what the enum's own {@code label()} says, or else a line of {@code
 * enum-labels.properties}: {@code TypeName.VALUE=label}.
 */
final class EnumLabels {
    private final IndexView index;
    private final Lines lines = new Lines("/enum-labels.properties");

    EnumLabels(IndexView index) {
        this.index = index;
    }

    /** The labels of the values that have one. */
    Map<String, String> of(String schema, List<Object> values) {
        var type = Lines.typeName(schema);
        var labels = ownLabels(type);
        for (var value : values) {
            var label = lines.first(type + "." + value);
            if (label != null) {
                labels.putIfAbsent(value.toString(), label);
            }
        }
        labels.keySet().retainAll(values.stream().map(Object::toString).toList());
        return labels;
    }

    private Map<String, String> ownLabels(String type) {
        var labels = new TreeMap<String, String>();
        index.getKnownClasses().stream()
                .filter(known -> known.isEnum() && known.simpleName().equals(type) && known.method("label") != null)
                .findFirst()
                .ifPresent(known -> {
                    for (var constant : constants(known.name().toString())) {
                        labels.put(((Enum<?>) constant).name(), label(constant));
                    }
                });
        return labels;
    }

    private static Object[] constants(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String label(Object constant) {
        try {
            return (String) constant.getClass().getMethod("label").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
