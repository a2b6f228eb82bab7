package org.steelfactory.audit;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** Documents as text: MongoDB Extended JSON in its relaxed form, which keeps times apart from text. */
final class DocumentJson {

    /** The driver's own, but times come as {@link Instant}. */
    static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromProviders(
                    new DocumentCodecProvider(new BsonTypeClassMap(Map.of(BsonType.DATE_TIME, Instant.class)))),
            MongoClientSettings.getDefaultCodecRegistry());

    private static final DocumentCodec CODEC = (DocumentCodec) CODECS.get(Document.class);

    private DocumentJson() {}

    static String write(Map<String, ?> document) {
        return new Document(new LinkedHashMap<>(document)).toJson(CODEC);
    }

    static Document read(String json) {
        return Document.parse(json, CODEC);
    }
}
