package org.steelfactory.production.imports;

/** A file that was read to its end; known to the engine alone, which is given it back. */
public final class CheckedFile {

    private final ColumnPlan plan;
    private final ImportLayout layout;
    private final long differences;
    private final long rows;
    private final long bytes;

    /**
     * @param differences rows whose given OEE isn't ours
     * @param rows data rows
     * @param bytes the file's length
     */
    CheckedFile(ColumnPlan plan, ImportLayout layout, long differences, long rows, long bytes) {
        this.plan = plan;
        this.layout = layout;
        this.differences = differences;
        this.rows = rows;
        this.bytes = bytes;
    }

    ColumnPlan plan() {
        return plan;
    }

    ImportLayout layout() {
        return layout;
    }

    long differences() {
        return differences;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }
}
