package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Lets every resource speak {@link StrictJson}. */
@Provider
public class ApiMapper implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
        return StrictJson.MAPPER;
    }
}
