package org.steelfactory.web.frame;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request, read but not yet looked at. A resource first asks whether the caller may and whether the thing
 * exists, and only then what the body says, so that errors come in the order the contract promises.
 */
public final class JsonBody {

    /** Largest JSON body, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    private final byte[] bytes;
    private final MediaType mediaType;
    private final JsonRecords records;

    JsonBody(byte[] bytes, MediaType mediaType, JsonRecords records) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.records = records;
    }

    /**
     * @return the body as the given record, each value of its component's type and all constraints kept
     * @throws org.steelfactory.shared.BusinessException 400 not JSON or not UTF-8, 415 another type, 413 too large, 422
     *     unknown or wrong fields, all of them named
     */
    public <T extends Record> T as(Class<T> type) {
        JsonObject json = parse();
        if (mediaType != null && !isJson(mediaType)) {
            throw new MalformedRequestException(Status.UNSUPPORTED_MEDIA_TYPE, "request.mediaType", mediaType);
        }
        return records.read(json, type);
    }

    /** The bytes as they came, for fingerprints. */
    byte[] bytes() {
        return bytes;
    }

    private JsonObject parse() {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedRequestException(Status.REQUEST_ENTITY_TOO_LARGE, "request.tooLarge", MAX_BYTES);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new MalformedRequestException(Status.BAD_REQUEST, "request.notAnObject");
            }
            return value.asJsonObject();
        } catch (JsonParsingException e) {
            throw new MalformedRequestException(
                    Status.BAD_REQUEST,
                    "request.notJson",
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw new MalformedRequestException(Status.BAD_REQUEST, "request.notJson", 1, 1);
        }
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedRequestException(Status.BAD_REQUEST, "request.notUtf8");
        }
    }

    private static boolean isJson(MediaType mediaType) {
        return mediaType.getType().equals("application")
                && (mediaType.getSubtype().equals("json")
                        || mediaType.getSubtype().endsWith("+json"));
    }
}
