package org.steelfactory.web.frame;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The body of a request, read but not yet looked at. A resource first asks whether the caller may and whether the thing
 * exists, and only then what the body says, so that errors come in the order the contract promises.
 */
public final class JsonBody {

    /** Largest JSON body, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    /** Objects and arrays within each other; no record of the API comes near. */
    private static final int MAX_DEPTH = 64;

    /** Of two fields of one name another reader may take the other one; so neither is taken (RFC 7493). */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

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

    /** Whether nothing was sent, where that means that everything is left to the usual. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The bytes as they came, for fingerprints. */
    byte[] bytes() {
        return bytes;
    }

    private JsonObject parse() {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedRequestException(Status.REQUEST_ENTITY_TOO_LARGE, "request.tooLarge", MAX_BYTES);
        }
        String text = text();
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            requireOneValueOfLittleDepth(text);
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

    /** Reads to the end: the reader itself stops behind the first value, and fails in its own way when it is too deep. */
    private static void requireOneValueOfLittleDepth(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            int depth = 0;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    default -> {}
                }
                if (depth > MAX_DEPTH) {
                    throw new MalformedRequestException(Status.BAD_REQUEST, "request.tooDeep", MAX_DEPTH);
                }
            }
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
