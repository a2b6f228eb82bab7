package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.steelfactory.shared.Sql;

/** Ledger entries and outbox rows as one snapshot of the SQL database has them. */
final class SqlSide {

    static final int BATCH = 500;

    private final Connection connection;

    SqlSide(Connection connection) {
        this.connection = connection;
    }

    /** @param data as it was hashed */
    record Entry(long index, String data) {}

    /** The next entries of a type after that one, in their order. */
    List<Entry> entriesAfter(String type, long after) throws SQLException {
        return entries(
                "SELECT entry_index, data FROM ledger_entry WHERE entry_type = ? AND entry_index > ?"
                        + " ORDER BY entry_index LIMIT " + BATCH,
                type,
                after);
    }

    List<Entry> entries(Collection<Long> indexes) throws SQLException {
        return entries("SELECT entry_index, data FROM ledger_entry WHERE entry_index IN " + Places.list(indexes));
    }

    private List<Entry> entries(String sql, Object... parameters) throws SQLException {
        return Sql.list(connection, row -> new Entry(row.getLong(1), row.getString(2)), sql, parameters);
    }

    /** The next rows for a collection after that one, in their order. */
    List<OutboxRow> outboxAfter(String collection, long after) throws SQLException {
        return outbox(
                "SELECT id, document, state FROM outbox WHERE collection = ? AND id > ? ORDER BY id LIMIT " + BATCH,
                collection,
                after);
    }

    List<OutboxRow> outbox(Collection<Long> ids) throws SQLException {
        return outbox("SELECT id, document, state FROM outbox WHERE id IN " + Places.list(ids));
    }

    private List<OutboxRow> outbox(String sql, Object... parameters) throws SQLException {
        return Sql.list(
                connection,
                row -> new OutboxRow(
                        row.getLong(1), row.getString(2), row.getString(3).equals("DELIVERED")),
                sql,
                parameters);
    }
}
