package org.steelfactory.ledger.guard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.shared.Sql;

/**
 * The guards in the database, on a connection of the schema's owner: only who has the right to make triggers on a table
 * sees those that are there. Putting them on or off ends the connection's transaction, as every change of a schema does.
 */
public final class GuardTriggers {

    /** A change of a table waits for everybody who is reading it, and everybody else waits behind it: not for long. */
    private static final int LOCK_WAIT_S = 5;

    /** What is asked of the database about a trigger. */
    private record Found(String table, String event, String timing, String action) {}

    private GuardTriggers() {}

    /** How they stand now. Nothing is remembered; the database is asked. */
    public static GuardStatus status(Connection owner, GuardedTables of) throws SQLException {
        Map<String, Found> found = found(owner, of);
        List<GuardStatus.Line> lines = new ArrayList<>();
        for (Guard guard : of.guards()) {
            Found there = found.get(guard.name());
            boolean installed =
                    there != null && guard.isWhat(there.table(), there.event(), there.timing(), there.action());
            lines.add(new GuardStatus.Line(guard.name(), guard.table(), guard.event(), installed));
        }
        return new GuardStatus(of, lines);
    }

    /** Puts on those that are missing; one that does something else is replaced. */
    public static void install(Connection owner, GuardedTables of) throws SQLException {
        GuardStatus status = status(owner, of);
        List<String> statements = new ArrayList<>();
        for (Guard guard : of.guards()) {
            if (!isThere(status, guard)) {
                statements.add(guard.removal());
                statements.add(guard.installation());
            }
        }
        run(owner, statements);
    }

    /** Takes off those that are there, whatever they do. */
    public static void remove(Connection owner, GuardedTables of) throws SQLException {
        Map<String, Found> found = found(owner, of);
        run(
                owner,
                of.guards().stream()
                        .filter(guard -> found.containsKey(guard.name()))
                        .map(Guard::removal)
                        .toList());
    }

    private static Map<String, Found> found(Connection owner, GuardedTables of) throws SQLException {
        Map<String, Found> found = new HashMap<>();
        Sql.list(
                owner,
                row -> found.put(row.getString(1), found(row)),
                "SELECT trigger_name, event_object_table, event_manipulation, action_timing, action_statement"
                        + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                        + " AND event_object_table IN (?, ?)",
                of.entries(),
                of.head());
        return found;
    }

    private static boolean isThere(GuardStatus status, Guard guard) {
        return status.guards().stream().anyMatch(line -> line.trigger().equals(guard.name()) && line.installed());
    }

    private static void run(Connection owner, List<String> statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET SESSION lock_wait_timeout = " + LOCK_WAIT_S);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                statement.execute("SET SESSION lock_wait_timeout = DEFAULT");
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
