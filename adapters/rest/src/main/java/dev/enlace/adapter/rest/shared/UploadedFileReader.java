package dev.enlace.adapter.rest.shared;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;

/** Streams a body into a temporary file that only this process's user can read. */
@Provider
@Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
public class UploadedFileReader implements MessageBodyReader<UploadedFile> {
    @Inject
    RequestBody body;

    @Inject
    RoutingContext request;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == UploadedFile.class;
    }

    @Override
    public UploadedFile readFrom(
            Class<UploadedFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var file = Files.createTempFile("enlace-upload-", null);
        request.addEndHandler(ended -> delete(file));
        body.spool(stream, file);
        return new UploadedFile(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
