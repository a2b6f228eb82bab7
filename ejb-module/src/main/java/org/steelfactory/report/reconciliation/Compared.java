package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.audit.DocumentText;

/** A kind of thing that several stores hold, each in its own shape; things of a kind have numbers. */
interface Compared {

    /** A thing's name, such as {@code anomaly-17}. */
    String subject(long id);

    /** The stores that hold things of this kind. */
    Set<Store> stores();

    /** The collection of its documents. */
    String collection();

    /** Field of the document that has the thing's number; {@code _id} where the document itself is the thing. */
    String key();

    /** Number of the thing that a row of the outbox tells of; empty where it doesn't say. */
    default Optional<Long> subjectOf(OutboxRow row) {
        return PlaceFinder.number(DocumentText.read(row.document()).get(key()));
    }

    /** Types of the ledger entries that tell of it. */
    List<String> entryTypes();

    /** Member of the entry's data that has the thing's number. */
    String member();

    /** Numbers of the next rows after that one, in their order. */
    List<Long> rowIds(Connection connection, long after, int limit) throws SQLException;

    /** What the rows of these numbers hold. */
    Map<Long, Map<String, String>> rows(Connection connection, Collection<Long> ids) throws SQLException;

    Map<String, String> entry(Map<String, Object> data);

    Map<String, String> document(Map<String, Object> document);

    String nameIn(Store store, String field);

    /** The document of a thing of which the other stores hold this; empty where they don't hold enough. */
    Optional<Map<String, Object>> rebuilt(Map<String, String> agreed);
}
