package org.steelfactory.ledger.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.shared.PageRequest;

/**
 * What the ledger says about its own guards. Each note is a transaction of its own: a trigger can't be made while the
 * same caller's transaction still holds the table.
 */
@Stateless
@PermitAll
public class GuardJournal {

    static final String INSTALLED = "GUARDS_INSTALLED";
    static final String REMOVED = "GUARDS_REMOVED";

    @EJB
    Ledger ledger;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(boolean on, GuardStatus status) {
        String triggers =
                status.guards().stream().map(GuardStatus.Line::trigger).collect(Collectors.joining(", "));
        ledger.append(new LedgerRecord(on ? INSTALLED : REMOVED, Map.of("triggers", triggers)));
    }

    /** Whether guards are on according to the ledger; empty where it says nothing of them. */
    public Optional<Boolean> recordedOn() {
        return Stream.of(INSTALLED, REMOVED)
                .flatMap(type -> newest(type).stream().map(entry -> Map.entry(entry.index(), type.equals(INSTALLED))))
                .max(Comparator.comparingLong(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private Optional<LedgerEntry> newest(String type) {
        return ledger.entries(Optional.of(type), PageRequest.first(1)).items().stream()
                .findFirst();
    }
}
