package org.steelfactory.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.DocumentText;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.MongoConnection;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.it.scan.ScannedPlant;
import org.steelfactory.it.stores.EachPairOfStores;
import org.steelfactory.it.stores.MongoStore;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.report.reconciliation.Cause;
import org.steelfactory.report.reconciliation.Difference;
import org.steelfactory.report.reconciliation.Disagreement;
import org.steelfactory.report.reconciliation.Made;
import org.steelfactory.report.reconciliation.RebuildCommand;
import org.steelfactory.report.reconciliation.ReconciliationTable;
import org.steelfactory.report.reconciliation.ReconciliationWork;
import org.steelfactory.report.reconciliation.Store;
import org.steelfactory.report.reconciliation.Verdict;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.PageRequest;

/** What is changed in one store is found by what the others hold, and nothing else; and what Mongo has lost comes back. */
class ReconciliationContract {

    private static final Instant NOW = Instant.parse("2026-06-02T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int RECORDS = 1_500;

    private final OutboxTable outbox = new OutboxTable();

    private SqlDatabase database;
    private StoredDocuments documents;
    private MongoDatabase mongo;
    private ScannedPlant plant;

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void findsNothingWhereNothingWasChanged(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            Made made = reconcile();

            assertThat(made.differences()).isEmpty();
            assertThat(made.reconciliation().verdict()).isEqualTo(Verdict.AGREE);
            assertThat(made.reconciliation().anomalies())
                    .isEqualTo(plant.count("anomaly_detection"))
                    .isPositive();
            assertThat(made.reconciliation().scans()).isOne();
            assertThat(made.reconciliation().otherDocuments()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void findsEachChangeAndNothingElse(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            List<Long> ids = ids();
            long changedRow = ids.get(0);
            long lostDocument = ids.get(1);
            long changedDocument = ids.get(2);
            long lostRow = ids.get(3);
            long changedEntry = ids.get(4);
            long changedOutbox = ids.get(5);
            long scan = number("SELECT id FROM scan");
            database.asOwner(
                    "UPDATE anomaly_detection SET severity = 'LOW' WHERE id = " + changedRow,
                    "DELETE FROM anomaly_detection WHERE id = " + lostRow,
                    "UPDATE ledger_entry SET data = REPLACE(data, '\"severity\":\"MEDIUM\"', '\"severity\":\"LOW\"')"
                            + " WHERE data LIKE '{%\"anomalyId\":" + changedEntry + ",%'",
                    "UPDATE outbox SET document = REPLACE(document, '\"is_anomaly\": true', '\"is_anomaly\": false')"
                            + " WHERE document LIKE '%\"anomaly_id\": " + changedOutbox + ",%'",
                    "UPDATE scan SET record_count = record_count + 1 WHERE id = " + scan);
            anomalies().deleteOne(Filters.eq("anomaly_id", lostDocument));
            anomalies()
                    .updateOne(
                            Filters.eq("anomaly_id", changedDocument),
                            Updates.combine(Updates.set("machine_name", "HSM-0"), Updates.set("note", "seen")));
            anomalies().insertOne(new Document("_id", 999_999_999L).append("anomaly_id", 888_888_888L));
            anomalies().insertOne(new Document("note", "nobody's"));
            mongo.getCollection("audit_logs").updateOne(Filters.eq("user_id", "mei"), Updates.set("user_id", "eve"));
            long entry = number(
                    "SELECT entry_index FROM ledger_entry WHERE data LIKE '{%\"anomalyId\":" + changedEntry + ",%'");

            Made made = reconcile();

            assertThat(made.differences())
                    .extracting(difference -> difference.store() + " " + difference.disagreement() + " "
                            + difference.subject() + " " + difference.field())
                    .contains(
                            "SQL DIFFERENT anomaly-" + changedRow + " severity",
                            "MONGO MISSING anomaly-" + lostDocument + " null",
                            "MONGO DIFFERENT anomaly-" + changedDocument + " machine_name",
                            "MONGO DIFFERENT anomaly-" + changedDocument + " note",
                            "SQL MISSING anomaly-" + lostRow + " null",
                            "LEDGER DIFFERENT anomaly-" + changedEntry + " severity",
                            "OUTBOX DIFFERENT anomaly-" + changedOutbox + " is_anomaly",
                            "MONGO UNEXPECTED anomaly-888888888 null",
                            "SQL DIFFERENT scan-" + scan + " record_count")
                    .hasSize(11);
            assertThat(of(made, "anomaly-" + changedRow))
                    .extracting(Difference::place, Difference::found)
                    .containsExactly(tuple("id " + changedRow, "LOW"));
            assertThat(of(made, "anomaly-" + changedEntry).get(0))
                    .isEqualTo(new Difference(
                            Store.LEDGER,
                            Disagreement.DIFFERENT,
                            "anomaly-" + changedEntry,
                            "entry " + entry,
                            "severity",
                            "LOW",
                            "MEDIUM"));
            assertThat(made.differences())
                    .anyMatch(difference -> difference.subject().startsWith("document-")
                            && "user_id".equals(difference.field())
                            && "eve".equals(difference.found())
                            && "mei".equals(difference.expected()))
                    .anyMatch(difference -> difference.subject().startsWith("document ")
                            && difference.disagreement() == Disagreement.UNEXPECTED);
            assertThat(made.reconciliation().differences()).isEqualTo(11);
            assertThat(made.reconciliation().verdict()).isEqualTo(Verdict.DIFFER);
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void writesAgainWhatMongoLacksAndLeavesWhatIsInDoubt(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            List<Long> ids = ids();
            anomalies().deleteOne(Filters.eq("anomaly_id", ids.get(0)));
            anomalies().updateOne(Filters.eq("anomaly_id", ids.get(1)), Updates.set("severity", "NONE"));
            // Without its row in the outbox it is written from what row and ledger hold.
            anomalies().deleteOne(Filters.eq("anomaly_id", ids.get(2)));
            // What it would be written from was changed.
            anomalies().deleteOne(Filters.eq("anomaly_id", ids.get(3)));
            database.asOwner(
                    "DELETE FROM outbox WHERE document LIKE '%\"anomaly_id\": " + ids.get(2) + ",%'",
                    "UPDATE outbox SET document = REPLACE(document, '\"is_anomaly\": true', '\"is_anomaly\": false')"
                            + " WHERE document LIKE '%\"anomaly_id\": " + ids.get(3) + ",%'");
            mongo.getCollection("scan_sessions").deleteMany(Filters.empty());
            mongo.getCollection("audit_logs").deleteMany(Filters.empty());

            List<String> told = new RebuildCommand(database.application(), documents, CLOCK).run();

            assertThat(told)
                    .containsExactly(
                            "anomaly_logs: %d compared, 3 written again, 1 left as they are, because what they would be"
                                            .formatted(plant.count("anomaly_detection"))
                                    + " written from differs itself",
                            "audit_logs: 3 compared, 3 written again",
                            "scan_sessions: 1 compared, 1 written again");
            Made after = reconcile();
            assertThat(after.differences())
                    .extracting(difference -> difference.store() + " " + difference.subject())
                    .containsExactly("OUTBOX anomaly-" + ids.get(3), "MONGO anomaly-" + ids.get(3));
            assertThat(after.reconciliation().otherDocuments()).isEqualTo(4);
            assertThat(database.inTransaction(
                                    connection -> new ReconciliationTable().page(connection, PageRequest.first(1)))
                            .items()
                            .get(0))
                    .satisfies(kept -> assertThat(kept.documentsWritten()).isEqualTo(7))
                    .satisfies(kept -> assertThat(kept.startedBy()).isEqualTo("system"));
            assertThat(new RebuildCommand(database.application(), documents, CLOCK).run())
                    .contains("scan_sessions: 1 compared, 0 written again");
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void whatWaitsInTheOutboxIsntMissing(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            audit("waits");

            Made made = reconcile();

            assertThat(made.reconciliation().verdict()).isEqualTo(Verdict.AGREE);
            assertThat(made.reconciliation().onTheWay()).isOne();
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void withoutMongoItComparesTheRestAndSaysThatItCantTell(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            try (MongoConnection off = new MongoConnection(Optional.empty(), "none", false)) {
                ReconciliationWork work =
                        new ReconciliationWork(database.application(), new StoredDocuments(off), CLOCK);

                assertThat(work.reconcile(Cause.NIGHTLY, "system")
                                .reconciliation()
                                .verdict())
                        .isEqualTo(Verdict.CANNOT_TELL);
                assertThatExceptionOfType(DocumentsAwayException.class).isThrownBy(() -> work.rebuild("admin"));

                database.asOwner("DELETE FROM anomaly_detection WHERE id = " + ids().get(0));
                Made made = work.reconcile(Cause.NIGHTLY, "system");
                assertThat(made.differences()).extracting(Difference::store).containsExactly(Store.SQL);
                assertThat(made.reconciliation().documentsRead()).isFalse();
            }
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachPairOfStores.class)
    void onlyOneIsMadeAtATime(SqlDatabase sql, MongoStore store) throws SQLException {
        given(sql, store, () -> {
            try (Connection other = database.application().getConnection()) {
                other.createStatement().execute("SELECT GET_LOCK(LEFT(CONCAT('reconciliation.', DATABASE()), 64), 0)");

                assertThatExceptionOfType(ConflictException.class).isThrownBy(this::reconcile);
            }
            assertThat(reconcile().reconciliation().verdict()).isEqualTo(Verdict.AGREE);
        });
    }

    /** What a test does. */
    @FunctionalInterface
    private interface Deed {
        void run() throws SQLException;
    }

    /** A scan's findings and three audit records, all of them delivered. */
    private void given(SqlDatabase sql, MongoStore store, Deed deed) throws SQLException {
        database = sql;
        mongo = store.database();
        documents = new StoredDocuments(store.connection());
        clear();
        try (ScannedPlant scanned = ScannedPlant.withRecords(sql, RECORDS)) {
            plant = scanned;
            plant.scan(ScanOrder.of("classic"));
            audit("mei", "jonas", "ada");
            documents.deliverWaiting(sql.application(), CLOCK);
            deed.run();
        } finally {
            clear();
        }
    }

    private void clear() throws SQLException {
        database.asOwner("DELETE FROM reconciliation_difference", "DELETE FROM reconciliation");
        mongo.listCollectionNames().forEach(name -> mongo.getCollection(name).deleteMany(Filters.empty()));
    }

    private void audit(String... users) throws SQLException {
        database.inTransaction(connection -> {
            for (String user : users) {
                Map<String, Object> document = AuditEvent.of("CHANGE_MACHINE", "machine", 1)
                        .with("status", "RETIRED")
                        .document(user, "127.0.0.1", NOW);
                outbox.add(connection, "audit_logs", DocumentText.write(document), NOW);
            }
            return null;
        });
    }

    private Made reconcile() throws SQLException {
        return new ReconciliationWork(database.application(), documents, CLOCK).reconcile(Cause.DEMAND, "auditor");
    }

    private MongoCollection<Document> anomalies() {
        return mongo.getCollection("anomaly_logs");
    }

    private List<Long> ids() throws SQLException {
        return plant
                .query("SELECT id FROM anomaly_detection WHERE severity = 'MEDIUM' AND data_faults IS NULL ORDER BY id")
                .stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    private long number(String sql) throws SQLException {
        return ((Number) plant.query(sql).get(0)[0]).longValue();
    }

    private static List<Difference> of(Made made, String subject) {
        return made.differences().stream()
                .filter(difference -> difference.subject().equals(subject))
                .toList();
    }
}
