package org.steelfactory.web.production;

import java.util.List;
import java.util.stream.Collectors;
import org.steelfactory.production.imports.ImportField;

/** A column of the file, and what the user says that it holds. */
public class ColumnChoice {

    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 40;

    private final String header;
    private final List<String> values;
    private ImportField field;

    ColumnChoice(String header, List<String> values, ImportField field) {
        this.header = header;
        this.values = values;
        this.field = field;
    }

    /** The first values that it has. */
    List<String> values() {
        return values;
    }

    public String getHeader() {
        return header;
    }

    /** Some of its values on one line. */
    public String getSamples() {
        return values.stream()
                .limit(SAMPLES)
                .map(value -> value.length() > SAMPLE_LENGTH ? value.substring(0, SAMPLE_LENGTH) + "…" : value)
                .collect(Collectors.joining(" · "));
    }

    /** What it holds; {@code null} where nothing is taken from it. */
    public ImportField getField() {
        return field;
    }

    public void setField(ImportField field) {
        this.field = field;
    }
}
