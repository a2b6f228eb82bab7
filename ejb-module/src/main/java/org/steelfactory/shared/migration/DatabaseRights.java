package org.steelfactory.shared.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Gives the application's database user what it needs on each table and nothing else: everything it may not do, the
 * database refuses, whatever the application's code tries.
 *
 * <p>Rights are granted table by table, because a right on the whole schema can't be taken back for one table.
 */
public final class DatabaseRights {

    private static final String ORDINARY = "SELECT, INSERT, UPDATE, DELETE";

    /** Tables on which the application may do less than read and write rows. */
    private static final Map<String, String> RESTRICTED = Map.ofEntries(
            Map.entry("ledger_entry", "SELECT, INSERT"),
            Map.entry("ledger_head", "SELECT, UPDATE"),
            Map.entry("ledger_tile", "SELECT, INSERT"),
            Map.entry("ledger_checkpoint", "SELECT, INSERT"),
            Map.entry("ledger_key", "SELECT, INSERT"),
            Map.entry("severity_policy", "SELECT, INSERT"),
            Map.entry("alert_event", "SELECT, INSERT"),
            Map.entry("process_snapshot", "SELECT, INSERT"),
            Map.entry("reconciliation", "SELECT, INSERT"),
            Map.entry("reconciliation_difference", "SELECT, INSERT"),
            Map.entry("laboratory_ledger_entry", "SELECT, INSERT"),
            Map.entry("laboratory_ledger_head", "SELECT, UPDATE"),
            Map.entry("flyway_schema_history", "SELECT"));

    /** ER_TABLEACCESS_DENIED_ERROR, the refusal that is hoped for. */
    private static final int TABLE_ACCESS_DENIED = 1142;

    private final DataSource owner;
    private final DataSource application;

    public DatabaseRights(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    /** Grants, then asks the database itself whether the ledger is out of the application's reach. */
    public LedgerProtection grant() {
        try (Connection ownerConnection = owner.getConnection();
                Connection applicationConnection = application.getConnection()) {
            String applicationUser = currentUser(applicationConnection);
            if (!applicationUser.equals(currentUser(ownerConnection))) {
                grantTables(ownerConnection, applicationUser);
            }
            return probe(applicationConnection);
        } catch (SQLException e) {
            return new LedgerProtection(
                    false,
                    "the rights of the application's database user could not be set (" + e.getMessage()
                            + "); give DB_MIGRATION_USER the GRANT OPTION on the schema");
        }
    }

    private static void grantTables(Connection connection, String grantee) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                statement.addBatch("GRANT " + RESTRICTED.getOrDefault(table, ORDINARY) + " ON `" + table + "` TO "
                        + quoted(grantee));
            }
            statement.executeBatch();
        }
    }

    private static LedgerProtection probe(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ledger_entry SET data = data WHERE 1 = 0");
            return new LedgerProtection(
                    false,
                    "the application's database user may UPDATE ledger_entry; set DB_MIGRATION_USER and DB_MIGRATION_PASS"
                            + " to the schema's owner and give DB_USER no right on the whole schema");
        } catch (SQLException e) {
            return e.getErrorCode() == TABLE_ACCESS_DENIED
                    ? new LedgerProtection(true, "")
                    : new LedgerProtection(
                            false, "the protection of ledger_entry could not be tried: " + e.getMessage());
        }
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** {@code name@host} as the grammar wants it: each part quoted. */
    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "`" + account.substring(0, at).replace("`", "``") + "`@`"
                + account.substring(at + 1).replace("`", "``") + "`";
    }
}
