package dev.enlace.application.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One part of a job's work and what it did so far.
 *
 * @param counts by name, in the order in which they are shown; whole numbers, or money as text
 */
public record JobStep(String name, Map<String, Object> counts) {
    public JobStep {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
