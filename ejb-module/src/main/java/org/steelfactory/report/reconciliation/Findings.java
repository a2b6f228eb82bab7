package org.steelfactory.report.reconciliation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what is compared and what differs, and keeps the first differences. */
class Findings implements ComparisonListener {

    private final Map<String, Long> compared = new HashMap<>();
    private final List<Difference> kept = new ArrayList<>();
    private long differences;
    private long onTheWay;

    @Override
    public void compared(Compared kind, Vote vote, Optional<OutboxRow> outbox) throws SQLException {
        compared.merge(kind.collection(), 1L, Long::sum);
        vote.differences().forEach(this::keep);
    }

    @Override
    public void foreign(Compared kind, Difference difference) {
        keep(difference);
    }

    @Override
    public void onTheWay(Compared kind) {
        onTheWay++;
    }

    private void keep(Difference difference) {
        differences++;
        if (kept.size() < Reconciliation.KEPT) {
            kept.add(difference);
        }
    }

    /** How many things with documents in this collection were compared. */
    final long compared(String collection) {
        return compared.getOrDefault(collection, 0L);
    }

    /** How many things were compared, by their collection. */
    final Map<String, Long> compared() {
        return compared;
    }

    final List<Difference> kept() {
        return kept;
    }

    final long differences() {
        return differences;
    }

    final long onTheWay() {
        return onTheWay;
    }
}
