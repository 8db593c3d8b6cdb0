package dev.enlace.application.job;

import java.util.Map;

/** Input port: queues work in the caller's transaction; it begins right after the commit. Permission is the caller's affair. */
public interface StartJob {
    /** @param input plain JSON values; no secrets */
    Job start(String kind, Map<String, Object> input);
}
