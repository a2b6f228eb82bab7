package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.audit.DocumentText;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.OutboxTable;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.shared.ConflictException;

/** Writes again what the document store lacks, as a command line does it: without a server, beside one that may run. */
public final class RebuildCommand {

    private final DataSource dataSource;
    private final StoredDocuments documents;
    private final Clock clock;

    public RebuildCommand(DataSource dataSource, StoredDocuments documents, Clock clock) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Rebuilds, and keeps and audits that as the server does.
     *
     * @return a line for each collection
     * @throws ConflictException when the stores are being compared already
     * @throws DocumentsAwayException when the document store is away
     * @throws SQLException when the database is
     */
    public List<String> run() throws SQLException {
        Made made = new ReconciliationWork(dataSource, documents, clock).rebuild(CurrentUser.SYSTEM);
        keep(made);
        documents.deliverWaiting(dataSource, clock);
        return made.rebuilt().stream().map(RebuildCommand::line).toList();
    }

    private void keep(Made made) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Reconciliation kept =
                    new ReconciliationTable().insert(connection, made.reconciliation(), made.differences());
            new OutboxTable()
                    .add(
                            connection,
                            AuditTrail.COLLECTION,
                            DocumentText.write(kept.audited().document(CurrentUser.SYSTEM, "", clock.instant())),
                            clock.instant());
            connection.commit();
        }
    }

    private static String line(RebuiltCollection rebuilt) {
        String done =
                "%s: %d compared, %d written again".formatted(rebuilt.name(), rebuilt.compared(), rebuilt.written());
        return rebuilt.left() == 0
                ? done
                : done
                        + ", %d left as they are, because what they would be written from differs itself"
                                .formatted(rebuilt.left());
    }
}
