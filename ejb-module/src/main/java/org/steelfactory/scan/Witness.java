package org.steelfactory.scan;

import java.util.List;
import java.util.Map;
import org.steelfactory.ledger.LedgerRecord;

/** Who is told what a scan found, in the transaction that stores it. */
public interface Witness {

    /** Entries for the ledger, in their order. */
    void ledger(List<LedgerRecord> records);

    /** Documents for a collection of the document store. */
    void documents(String collection, List<Map<String, Object>> documents);
}
