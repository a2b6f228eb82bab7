package org.steelfactory.it.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.ledger.chain.Verification;

/** The ledger's tables, as tests need them. */
final class LedgerTables {

    private LedgerTables() {}

    /** Leaves a ledger without an entry or a signature. */
    static void clear(SqlDatabase database) throws SQLException {
        database.asOwner(
                "DELETE FROM ledger_entry",
                "DELETE FROM ledger_tile",
                "DELETE FROM ledger_checkpoint",
                "DELETE FROM ledger_key",
                "DELETE FROM ledger_head",
                "INSERT INTO ledger_head (id, entry_count, head_hash) VALUES (1, 0, '0000')");
    }

    static Verification verify(SqlDatabase database) throws SQLException {
        try (Connection entries = database.application().getConnection();
                Connection checkpoints = database.application().getConnection()) {
            return new LedgerStore().verify(entries, checkpoints).verification();
        }
    }
}
