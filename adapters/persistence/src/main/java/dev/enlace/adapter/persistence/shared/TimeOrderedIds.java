package dev.enlace.adapter.persistence.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.enlace.application.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** UUIDv7: new rows land at the end of their index; two of one millisecond still count up. */
@ApplicationScoped
class TimeOrderedIds implements Ids {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID next() {
        return generator.generate();
    }
}
