package org.steelfactory.ledger.laboratory;

import static org.steelfactory.ledger.guard.GuardedTables.LABORATORY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** What a way of tampering is in SQL, on the tables of the copy and no others. */
final class TamperingStatements {

    /** A statement, for one row of parameters or many. */
    private record Step(String sql, List<Object[]> rows) {}

    private final Tampering tampering;
    private final CopySnapshot copy;
    private final LedgerEntry entry;

    private TamperingStatements(Tampering tampering, CopySnapshot copy, LedgerEntry entry) {
        this.tampering = tampering;
        this.copy = copy;
        this.entry = entry;
    }

    /** @param entry the one that the tampering begins at */
    static TamperingStatements of(Tampering tampering, CopySnapshot copy, LedgerEntry entry) {
        return new TamperingStatements(tampering, copy, entry);
    }

    /** Does it, in the transaction of the connection; what changes the schema ends that. */
    void run(Connection connection) throws SQLException {
        for (Step step : steps()) {
            if (step.rows().size() == 1) {
                Sql.update(connection, step.sql(), step.rows().get(0));
            } else {
                Sql.batch(connection, step.sql(), step.rows());
            }
        }
    }

    private List<Step> steps() {
        return switch (tampering.kind()) {
            case UPDATE ->
                List.of(rewriting(List.of(
                        tampering.target() == TamperingTarget.HASH ? Forgery.hash(entry) : Forgery.data(entry))));
            case DELETE ->
                List.of(step("DELETE FROM " + LABORATORY.entries() + " WHERE entry_index = ?", entry.index()));
            case TRUNCATE -> List.of(step("TRUNCATE TABLE " + LABORATORY.entries()));
            case DROP_GUARDS ->
                copy.guards().guards().stream()
                        .filter(GuardStatus.Line::installed)
                        .map(line -> step("DROP TRIGGER " + line.trigger()))
                        .toList();
            case CUT_TAIL ->
                List.of(
                        step("DELETE FROM " + LABORATORY.entries() + " WHERE entry_index >= ?", entry.index()),
                        moving(new LedgerHead(entry.index(), entry.previousHash())));
            case RECOMPUTE -> recomputing();
            case REPLAY -> replaying();
        };
    }

    private List<Step> recomputing() {
        List<LedgerEntry> forged = new ArrayList<>();
        String previous = entry.previousHash();
        for (LedgerEntry each : copy.entries()) {
            if (each.index() >= entry.index()) {
                LedgerEntry before = each.index() == entry.index() ? Forgery.data(each) : each;
                forged.add(Forgery.bound(before, each.index(), previous));
                previous = forged.get(forged.size() - 1).hash();
            }
        }
        return List.of(rewriting(forged), moving(new LedgerHead(copy.head().count(), previous)));
    }

    private List<Step> replaying() {
        LedgerEntry again =
                Forgery.bound(entry, copy.head().count(), copy.head().hash());
        return List.of(
                step(
                        "INSERT INTO " + LABORATORY.entries() + " (entry_index, data, entry_hash, previous_hash,"
                                + " recorded_at_utc, entry_type) VALUES (?, ?, ?, ?, ?, 'REPLAY')",
                        again.index(),
                        again.data(),
                        again.hash(),
                        again.previousHash(),
                        UtcDateTime.of(again.recordedAt())),
                moving(new LedgerHead(again.index() + 1, again.hash())));
    }

    private static Step rewriting(List<LedgerEntry> forged) {
        return new Step(
                "UPDATE " + LABORATORY.entries()
                        + " SET data = ?, entry_hash = ?, previous_hash = ? WHERE entry_index = ?",
                forged.stream()
                        .map(each -> new Object[] {each.data(), each.hash(), each.previousHash(), each.index()})
                        .toList());
    }

    private static Step moving(LedgerHead head) {
        return step("UPDATE " + LABORATORY.head() + " SET entry_count = ?, head_hash = ?", head.count(), head.hash());
    }

    private static Step step(String sql, Object... parameters) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(parameters);
        return new Step(sql, rows);
    }
}
