package org.steelfactory.production.csv;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A record of a CSV file: a line, or several where a field in quotation marks holds line breaks. */
public final class CsvRecord {

    private final long line;
    private final List<String> fields;
    private final int count;
    private final BitSet shortened;
    private final String fault;

    CsvRecord(long line, List<String> fields, int count, BitSet shortened, String fault) {
        this.line = line;
        this.fields = List.copyOf(fields);
        this.count = count;
        this.shortened = shortened;
        this.fault = fault;
    }

    /** The line of the file that it begins in, from 1. */
    public long line() {
        return line;
    }

    /** Its fields without quotation marks and without blanks around them, at most {@link CsvReader#MAX_FIELDS}. */
    public List<String> fields() {
        return fields;
    }

    /** How many fields the record has, those included that weren't kept. */
    public int count() {
        return count;
    }

    /** Whether the field was longer than {@link CsvReader#MAX_FIELD_LENGTH} and only its beginning was kept. */
    public boolean isShortened(int field) {
        return shortened.get(field);
    }

    /** Why its fields can't be told apart, in words; empty where they can. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    boolean isBlank() {
        return fault == null && fields.stream().allMatch(String::isEmpty);
    }
}
