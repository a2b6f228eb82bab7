package org.steelfactory.report.reconciliation;

import java.sql.SQLException;
import java.util.Optional;

/** Is told of everything that was compared. */
interface ComparisonListener {

    /**
     * A thing was compared.
     *
     * @param outbox the outbox's row that carried its document
     */
    void compared(Compared kind, Vote vote, Optional<OutboxRow> outbox) throws SQLException;

    /** Something that is none of the things compared: an entry or a document that doesn't say what it tells of. */
    void foreign(Compared kind, Difference difference) throws SQLException;

    /** A document isn't in the document store yet, and shouldn't be. */
    void onTheWay(Compared kind);
}
