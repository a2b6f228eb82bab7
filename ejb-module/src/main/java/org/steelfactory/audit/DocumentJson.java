package org.steelfactory.audit;

import com.mongodb.MongoClientSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;

/** Documents as text: MongoDB Extended JSON in its relaxed form, which keeps times apart from text. */
final class DocumentJson {

    private static final DocumentCodec CODEC = new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

    private DocumentJson() {}

    static String write(Map<String, ?> document) {
        return new Document(new LinkedHashMap<>(document)).toJson(CODEC);
    }

    static Document read(String json) {
        return Document.parse(json, CODEC);
    }
}
