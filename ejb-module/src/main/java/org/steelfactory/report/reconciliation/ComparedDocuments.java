package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents that tell of nothing which has rows or ledger entries of its own, such as the audit log's. */
record ComparedDocuments(String collection) implements Compared {

    private static final String ID = "_id";

    @Override
    public String subject(long id) {
        return "document-" + id;
    }

    @Override
    public Set<Store> stores() {
        return EnumSet.of(Store.OUTBOX, Store.MONGO);
    }

    @Override
    public String key() {
        return ID;
    }

    @Override
    public Optional<Long> subjectOf(OutboxRow row) {
        return Optional.of(row.id());
    }

    @Override
    public List<String> entryTypes() {
        return List.of();
    }

    @Override
    public String member() {
        return "";
    }

    @Override
    public List<Long> rowIds(Connection connection, long after, int limit) {
        return List.of();
    }

    @Override
    public Map<Long, Map<String, String>> rows(Connection connection, Collection<Long> ids) {
        return Map.of();
    }

    @Override
    public Map<String, String> entry(Map<String, Object> data) {
        return Map.of();
    }

    @Override
    public Map<String, String> document(Map<String, Object> document) {
        Map<String, String> values = new HashMap<>();
        document.forEach((key, value) -> values.put(key, ValueText.of(value)));
        values.remove(ID);
        return values;
    }

    @Override
    public String nameIn(Store store, String field) {
        return field;
    }

    @Override
    public Optional<Map<String, Object>> rebuilt(Map<String, String> agreed) {
        return Optional.empty();
    }
}
