package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.adapter.rest.shared.RequestBody;
import dev.enlace.adapter.rest.shared.UploadedFile;
import dev.enlace.domain.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;

/** Reads a body whole, within its limit, remembers its hash for idempotency, and turns what cannot be read into refusals. */
@Provider
public class BodyReader implements ReaderInterceptor {
    @Inject
    RequestBody body;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == UploadedFile.class) {
            return context.proceed();
        }
        var bytes = body.read(context.getInputStream());
        if (bytes.length == 0 && context.getType().isAnnotationPresent(OptionalBody.class)) {
            bytes = new byte[] {'{', '}'};
        }
        if (bytes.length == 0) {
            throw new DomainException(DomainException.Kind.MALFORMED, "body-required", "empty body");
        }
        context.setInputStream(new ByteArrayInputStream(bytes));
        try {
            var value = context.proceed();
            if (value == null) {
                throw new DomainException(DomainException.Kind.MALFORMED, "body-required", "body is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonRefusals.of(e);
        } catch (CharConversionException e) {
            throw new DomainException(DomainException.Kind.MALFORMED, "malformed-json", "bad encoding");
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                throw JsonRefusals.of(json);
            }
            throw e;
        }
    }
}
