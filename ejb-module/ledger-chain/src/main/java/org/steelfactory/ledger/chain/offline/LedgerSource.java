package org.steelfactory.ledger.chain.offline;

import java.io.IOException;
import java.sql.SQLException;

/** Gives a ledger's entries in the order they are kept in, with the checkpoints between them. Closed by who made it. */
public interface LedgerSource {

    /**
     * Fills a block with what comes next.
     *
     * @return false when there is nothing more
     */
    boolean fill(EntryBlock block) throws IOException, SQLException;
}
