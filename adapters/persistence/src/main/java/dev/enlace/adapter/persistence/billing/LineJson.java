package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.domain.billing.ChargeLine;
import java.util.List;

/** Lines of charges and credits in their jsonb column. */
final class LineJson {
    private LineJson() {}

    static String write(List<ChargeLine> lines) {
        return StoredJson.write(lines);
    }

    static List<ChargeLine> read(String json) {
        return List.of(StoredJson.read(json, ChargeLine[].class));
    }
}
