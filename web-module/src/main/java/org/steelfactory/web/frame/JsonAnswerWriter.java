package org.steelfactory.web.frame;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends records, lists and maps as {@link JsonAnswer} writes them. */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.PROBLEM_JSON})
public class JsonAnswerWriter implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        boolean problem = mediaType.isCompatible(Problem.PROBLEM_JSON_TYPE) && !mediaType.isWildcardSubtype();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, problem ? Problem.PROBLEM_JSON : MediaType.APPLICATION_JSON);
        out.write(JsonAnswer.of(answer).toString().getBytes(StandardCharsets.UTF_8));
    }
}
