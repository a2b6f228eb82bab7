package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a request's bytes for {@link JsonBody}, one more than allowed at most, so that no body fills the memory. */
@Provider
public class JsonBodyReader implements MessageBodyReader<JsonBody> {

    @Inject
    JsonRecords records;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return new JsonBody(in.readNBytes(JsonBody.MAX_BYTES + 1), mediaType, records);
    }
}
