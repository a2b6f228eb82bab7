package org.steelfactory.audit;

import com.mongodb.MongoException;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What the document store was told last of some kind; for services that compare it with what they know. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LatestDocument {

    @Inject
    MongoConnection connection;

    /** Empty where there is none, or no store that answers. */
    public Optional<Map<String, Object>> of(String collection) {
        try {
            return connection
                    .database()
                    .map(store -> store.getCollection(collection)
                            .find()
                            .sort(Sorts.descending("_id"))
                            .first())
                    .map(LatestDocument::plain);
        } catch (MongoException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> plain(Document document) {
        return new LinkedHashMap<>(document);
    }
}
