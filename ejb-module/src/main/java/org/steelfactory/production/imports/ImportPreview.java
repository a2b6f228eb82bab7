package org.steelfactory.production.imports;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file and how it might be understood.
 *
 * @param columns as the file has them
 * @param rows the first rows, each with the fields that it has
 * @param delimiter as the header line tells it
 * @param headerUnit the unit of times that the header says, as it spells it
 * @param proposed settings to begin with: those that a file with this header was last committed with, else the default
 * @param remembered whether they are remembered
 */
public record ImportPreview(
        long id,
        List<Column> columns,
        List<List<String>> rows,
        char delimiter,
        Optional<String> headerUnit,
        ImportSettings proposed,
        boolean remembered) {

    /** Where the proposed field of a column comes from. */
    public enum Source {
        REMEMBERED,
        NAME,
        NONE
    }

    /** @param field what the column is taken for; empty where nothing is */
    public record Column(String name, Optional<ImportField> field, Source source) {}
}
