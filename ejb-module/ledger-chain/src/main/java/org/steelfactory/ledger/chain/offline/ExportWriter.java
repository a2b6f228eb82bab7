package org.steelfactory.ledger.chain.offline;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;

/** Writes an {@link ExportFormat export} of what a source gives, in constant memory. */
public final class ExportWriter {

    private final Writer out;
    private final ExportFormat format = new ExportFormat();
    private long entries;

    /** @param out takes UTF-8; closed by who made it */
    public ExportWriter(Writer out) {
        this.out = out;
    }

    /** @return how many entries were written */
    public long write(DatabaseLedger ledger) throws IOException, SQLException {
        EntryBlock block = new EntryBlock();
        while (ledger.fill(block)) {
            int written = 0;
            for (EntryBlock.Mark mark : block.marks) {
                written = write(block, written, mark.before());
                out.write(mark.key() ? ExportFormat.keyLine(mark.text()) : ExportFormat.checkpointLine(mark.text()));
            }
            write(block, written, block.count);
            block.clear();
        }
        return entries;
    }

    private int write(EntryBlock block, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            out.write(format.line(block.entry(i, block.place[i])));
            entries++;
        }
        return to;
    }
}
