package org.steelfactory.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.steelfactory.audit.Outbox;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;

/** Tells the ledger, and by the outbox the document store, in the transaction it is called in. */
@Dependent
class LedgerAndOutbox implements Witness {

    @EJB
    Ledger ledger;

    @EJB
    Outbox outbox;

    @Override
    public void ledger(List<LedgerRecord> records) {
        ledger.append(records);
    }

    @Override
    public void documents(String collection, List<Map<String, Object>> documents) {
        outbox.add(collection, documents);
    }
}
