package org.steelfactory.production.imports;

import java.util.ArrayList;
import java.util.List;

/** Rows that go to the database together: many, but never much memory. */
final class StagedChunk {

    private static final int MAX_ROWS = 5_000;
    private static final long MAX_CHARACTERS = 2_000_000;

    private final List<StagedRow> rows = new ArrayList<>();
    private long characters;

    void add(StagedRow row) {
        rows.add(row);
        characters += row.written().length();
    }

    boolean isFull() {
        return rows.size() >= MAX_ROWS || characters >= MAX_CHARACTERS;
    }

    List<StagedRow> rows() {
        return rows;
    }

    List<ImportError> errors() {
        return rows.stream().flatMap(row -> row.errors().stream()).toList();
    }

    void clear() {
        rows.clear();
        characters = 0;
    }
}
