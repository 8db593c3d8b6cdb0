package dev.enlace.adapter.rest.shared;

import java.nio.file.Path;

/**
 * A body that may be too large for memory, as a temporary file that is gone when the request is answered. For parameters of
 * methods with a {@link BodyLimit}.
 */
public record UploadedFile(Path path) {}
